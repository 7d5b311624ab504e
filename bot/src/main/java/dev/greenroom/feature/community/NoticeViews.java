package dev.greenroom.feature.community;

import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Alarm;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.List;

/** What those who run a community are told. */
final class NoticeViews {
  /** So many with buttons of their own at a time: a card holds five rows. Then come the next. */
  private static final int WITH_BUTTONS = 3;

  private NoticeViews() {}

  /** In the channel that was chosen for them. */
  static Drawn board(StreamId id, Community community, Words words) {
    if (community.notices().isEmpty()) {
      return new Drawn.Gone();
    }
    var card = Card.titled(words.say("notices.title"));
    open(card, id, community, words);
    return Drawn.of(card.build());
  }

  /**
   * In the direct messages of one person, as long as no channel is chosen. No buttons: nobody's
   * rights in a community are known there.
   */
  static Drawn alone(StreamId id, Community community, Words words) {
    if (community.notices().isEmpty() || !community.hasNoBoard()) {
      return new Drawn.Gone();
    }
    var card = Card.titled(words.say("notices.title"));
    card.with(
        new Block.Points(community.notices().stream().map(notice -> line(notice, words)).toList()));
    return Drawn.of(card.note(words.prose("notices.where")).build());
  }

  /** The open notices and what can be done about them, or a word that there are none. */
  static void open(Card.Builder card, StreamId id, Community community, Words words) {
    List<Notice> all = community.notices();
    if (all.isEmpty()) {
      card.note(Prose.text(words.say("notices.none")));
      return;
    }
    List<Notice> helped =
        all.stream()
            .filter(notice -> !remedies(id, notice, words).isEmpty())
            .limit(WITH_BUTTONS)
            .toList();
    card.heading(words.say("notices.open", all.size()));
    List<Prose> others =
        all.stream().filter(n -> !helped.contains(n)).map(n -> line(n, words)).toList();
    if (!others.isEmpty()) {
      card.with(new Block.Points(others));
    }
    for (Notice notice : helped) {
      card.with(new Block.Text(line(notice, words))).actions(remedies(id, notice, words));
    }
    if (community.has(Alarm.CLOCK)) {
      card.actions(followClock(id, words));
    }
    card.actions(clear(id, community, words));
  }

  private static Control followClock(StreamId id, Words words) {
    return new Control.Button(
        ActionId.of("follow-clock", id.id()), words.say("notices.follow-clock"));
  }

  private static List<Control> remedies(StreamId id, Notice notice, Words words) {
    return notice.ofDoubt()
        ? List.of(postNow(id, notice, words))
        : notice.remedies().stream()
            .<Control>map(
                remedy ->
                    new Control.Button(
                        ActionId.of(remedy.route(), remedy.stream()), words.say(remedy.label())))
            .toList();
  }

  private static Control postNow(StreamId id, Notice doubt, Words words) {
    return new Control.Button(
        new ActionId("post-now", id.id(), doubt.id()), words.say("notices.post"));
  }

  /** Whoever marks the notice of a channel on hold as read has the channel tried again. */
  private static Control clear(StreamId id, Community community, Words words) {
    return new Control.Button(
        ActionId.of("notices-clear", id.id()),
        words.say(community.holdsAChannel() ? "notices.check" : "notices.clear"));
  }

  private static Prose line(Notice notice, Words words) {
    Object[] args = notice.what().args().toArray();
    notice.about().ifPresent(place -> args[0] = name(place));
    return words.prose(
        "notices.line", notice.since(), words.prose("refused." + notice.what().key(), args));
  }

  private static Prose name(Place place) {
    return Prose.of(
        place
            .person()
            .<Span>map(id -> new Span.Member(new MemberId(id)))
            .orElseGet(() -> new Span.Channel(place.channel())));
  }
}
