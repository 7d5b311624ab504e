package dev.greenroom.feature.vote;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The vote on one round. It is sealed for ever: even after the close nobody but the candidate is
 * told anything, and nobody at all who gave what.
 */
public sealed interface Vote extends State<Vote, VoteEvent> {
  String VOTE = "vote";
  String IN = "in";
  String RESULT = "result";
  String REMINDER = "reminder";
  String DEBRIEF = "debrief";
  String NOTES = "notes";

  String REMIND = "remind";
  String CLOSE = "close";

  /** The channel that its round's room is in; empty where there is no vote. */
  default Optional<Place> where() {
    return switch (this) {
      case None _, Dropped _ -> Optional.empty();
      case Noting noting -> Optional.of(noting.electorate().place());
      case Open open -> Optional.of(open.electorate().place());
      case Closed closed -> Optional.of(closed.electorate().place());
    };
  }

  /** Its round has not begun. */
  record None() implements Vote {
    @Override
    public Vote after(VoteEvent event) {
      return event instanceof VoteEvent.Prepared(var electorate)
          ? new Noting(electorate, Map.of())
          : this;
    }
  }

  /**
   * The round is on.
   *
   * @param pads what peers have written so far
   */
  record Noting(Electorate electorate, Map<MemberId, TextRef> pads) implements Vote {
    public Noting {
      pads = byMember(pads);
    }

    @Override
    public Vote after(VoteEvent event) {
      return switch (event) {
        case VoteEvent.Excused(var member) ->
            new Noting(electorate.without(member), with(pads, member, Optional.empty()));
        case VoteEvent.Jotted(var member, var pad) ->
            new Noting(electorate, with(pads, member, pad));
        case VoteEvent.Opened(_, var reminds, var closes) ->
            new Open(electorate, pads, Map.of(), reminds, closes, List.of());
        case VoteEvent.Dropped _ -> new Dropped();
        default -> this;
      };
    }

    @Override
    public boolean sealed() {
      return true;
    }

    @Override
    public List<TextRef> texts() {
      return List.copyOf(pads.values());
    }

    @Override
    public String toString() {
      return "Noting[" + electorate.room() + "]";
    }
  }

  /**
   * Ballots can be cast and changed.
   *
   * @param pads of peers who have not voted
   * @param ballots of those who have
   * @param reminds when whoever is missing then is reminded
   * @param closes the latest end
   * @param reminded who was; empty before
   */
  record Open(
      Electorate electorate,
      Map<MemberId, TextRef> pads,
      Map<MemberId, Ballot> ballots,
      Instant reminds,
      Instant closes,
      List<MemberId> reminded)
      implements Vote {
    public Open {
      pads = byMember(pads);
      ballots = byMember(ballots);
      reminded = List.copyOf(reminded);
    }

    @Override
    public Vote after(VoteEvent event) {
      return switch (event) {
        case VoteEvent.Cast(var member, var ballot) ->
            new Open(
                electorate,
                with(pads, member, Optional.empty()),
                with(ballots, member, Optional.of(ballot)),
                reminds,
                closes,
                reminded);
        case VoteEvent.Jotted(var member, var pad) -> jotted(member, pad);
        case VoteEvent.Reminded(var missing) ->
            new Open(electorate, pads, ballots, reminds, closes, missing);
        case VoteEvent.Closed closed ->
            new Closed(electorate, ballots, reminded, closed.at(), closed.order(), false);
        default -> this;
      };
    }

    private Open jotted(MemberId member, Optional<TextRef> pad) {
      return ballot(member)
          .map(ballot -> ballot.noted(pad))
          .map(noted -> with(ballots, member, Optional.of(noted)))
          .map(all -> new Open(electorate, pads, all, reminds, closes, reminded))
          .orElseGet(
              () ->
                  new Open(
                      electorate, with(pads, member, pad), ballots, reminds, closes, reminded));
    }

    Optional<Ballot> ballot(MemberId member) {
      return Optional.ofNullable(ballots.get(member));
    }

    /** What stands on a person's pad: it is one with the note of their ballot. */
    Optional<TextRef> pad(MemberId member) {
      return ballot(member)
          .map(Ballot::note)
          .orElseGet(() -> Optional.ofNullable(pads.get(member)));
    }

    List<MemberId> missing() {
      return electorate.awaited().stream().filter(member -> !ballots.containsKey(member)).toList();
    }

    @Override
    public boolean sealed() {
      return true;
    }

    @Override
    public List<CardAt> cards() {
      return Stream.concat(
              Stream.of(new CardAt(VOTE, electorate.place(), electorate.room())),
              reminders(electorate, reminded))
          .toList();
    }

    @Override
    public List<Wake> wakes() {
      var close = new Wake(CLOSE, closes);
      return reminded.isEmpty() ? List.of(new Wake(REMIND, reminds), close) : List.of(close);
    }

    @Override
    public List<TextRef> texts() {
      return Stream.concat(pads.values().stream(), notes(ballots)).toList();
    }

    @Override
    public String toString() {
      return "Open[" + ballots.size() + " of " + electorate.awaited().size() + "]";
    }
  }

  /**
   * Nobody votes any more.
   *
   * @param order the notes of the peers as they are shown
   * @param shared whether the candidate has shown the debrief to the room
   */
  record Closed(
      Electorate electorate,
      Map<MemberId, Ballot> ballots,
      List<MemberId> reminded,
      Instant at,
      List<TextRef> order,
      boolean shared)
      implements Vote {
    public Closed {
      ballots = byMember(ballots);
      reminded = List.copyOf(reminded);
      order = List.copyOf(order);
    }

    @Override
    public Vote after(VoteEvent event) {
      return event instanceof VoteEvent.Shared
          ? new Closed(electorate, ballots, reminded, at, order, true)
          : this;
    }

    Debrief debrief() {
      return Debrief.of(
          electorate.scoring(),
          peers(electorate, ballots).toList(),
          Optional.ofNullable(ballots.get(electorate.candidate())));
    }

    @Override
    public boolean sealed() {
      return true;
    }

    @Override
    public List<CardAt> cards() {
      var cards = new ArrayList<CardAt>();
      cards.add(new CardAt(VOTE, electorate.place(), electorate.room()));
      cards.add(new CardAt(IN, electorate.place(), electorate.room()));
      cards.add(
          new CardAt(RESULT, Place.of(electorate.place().platform(), electorate.candidate())));
      reminders(electorate, reminded).forEach(cards::add);
      if (shared) {
        cards.add(new CardAt(DEBRIEF, electorate.place(), electorate.room()));
      }
      if (shared && !order.isEmpty()) {
        cards.add(new CardAt(NOTES, electorate.place(), electorate.room()));
      }
      return cards;
    }

    @Override
    public List<TextRef> texts() {
      return notes(ballots).toList();
    }

    @Override
    public String toString() {
      return "Closed[" + electorate.room() + "]";
    }
  }

  /** The round was broken off. */
  record Dropped() implements Vote {
    @Override
    public Vote after(VoteEvent event) {
      return this;
    }

    @Override
    public boolean sealed() {
      return true;
    }
  }

  /** The ballots that count. */
  static Stream<Ballot> peers(Electorate electorate, Map<MemberId, Ballot> ballots) {
    return ballots.entrySet().stream()
        .filter(entry -> !electorate.isCandidate(entry.getKey()))
        .map(Map.Entry::getValue);
  }

  private static Stream<TextRef> notes(Map<MemberId, Ballot> ballots) {
    return ballots.values().stream().flatMap(ballot -> ballot.note().stream());
  }

  private static Stream<CardAt> reminders(Electorate electorate, List<MemberId> reminded) {
    return reminded.stream()
        .map(
            member ->
                new CardAt(
                    REMINDER + "." + member.value(),
                    Place.of(electorate.place().platform(), member)));
  }

  private static <T> Map<MemberId, T> with(
      Map<MemberId, T> all, MemberId member, Optional<T> value) {
    var more = new TreeMap<>(all);
    value.ifPresentOrElse(it -> more.put(member, it), () -> more.remove(member));
    return more;
  }

  /** In an order that says nothing of when somebody voted. */
  private static <T> SequencedMap<MemberId, T> byMember(Map<MemberId, T> all) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(all));
  }
}
