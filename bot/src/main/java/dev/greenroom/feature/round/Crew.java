package dev.greenroom.feature.round;

import dev.greenroom.ui.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a round.
 *
 * @param host who runs it together with the interviewer
 * @param seats in the order in which people came; the host may be there without a role
 */
public record Crew(MemberId host, List<Seat> seats) {
  public Crew {
    seats = List.copyOf(seats);
  }

  /** One person in it. */
  public record Seat(MemberId member, Optional<Role> role) {}

  static Crew of(MemberId host) {
    return new Crew(host, List.of(new Seat(host, Optional.empty())));
  }

  public boolean has(MemberId member) {
    return seats.stream().anyMatch(seat -> seat.member().equals(member));
  }

  /** What somebody does; empty for those who do nothing or are not here. */
  public Optional<Role> role(MemberId member) {
    return seats.stream()
        .filter(seat -> seat.member().equals(member))
        .flatMap(seat -> seat.role().stream())
        .findFirst();
  }

  /** Those with this role, in the order in which they came. */
  public List<MemberId> in(Role role) {
    return seats.stream()
        .filter(seat -> seat.role().equals(Optional.of(role)))
        .map(Seat::member)
        .toList();
  }

  /** Those with a role. */
  public List<MemberId> present() {
    return seats.stream().filter(seat -> seat.role().isPresent()).map(Seat::member).toList();
  }

  boolean full(Role role) {
    return in(role).size() >= role.capacity();
  }

  /** Whether somebody decides about begin, phases and pauses. */
  boolean runs(MemberId member) {
    return host.equals(member) || role(member).equals(Optional.of(Role.INTERVIEWER));
  }

  /** With somebody in that role; who was there already keeps their place in the order. */
  Crew joined(MemberId member, Role role) {
    var seat = new Seat(member, Optional.of(role));
    var all = new ArrayList<>(seats);
    if (has(member)) {
      all.replaceAll(one -> one.member().equals(member) ? seat : one);
    } else {
      all.add(seat);
    }
    return new Crew(host, all);
  }

  /** Without somebody. After the host comes who has been here longest; nobody is left of nobody. */
  Crew left(MemberId member) {
    List<Seat> rest = seats.stream().filter(seat -> !seat.member().equals(member)).toList();
    MemberId next = member.equals(host) && !rest.isEmpty() ? rest.getFirst().member() : host;
    return new Crew(next, rest);
  }

  boolean empty() {
    return seats.isEmpty();
  }
}
