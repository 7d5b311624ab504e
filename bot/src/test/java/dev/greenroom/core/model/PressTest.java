package dev.greenroom.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.engine.Engine;
import dev.greenroom.core.engine.Router;
import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.feature.Features;
import dev.greenroom.kit.FakeDirectory;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a press, from the router to the store and back. */
final class PressTest {
  private static final CommunityId HERE = new CommunityId("c1");
  private static final Instant NOON = Instant.parse("2027-06-01T12:00:00Z");
  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("flow", "daily"));

  private final MemoryJournal journal = new MemoryJournal();
  private final List<String> faults = new ArrayList<>();
  private final Feature<Wall, Wall.Note, Wall.Noted, NoFacts> walls = Wall.feature();
  private final Features features = new Features(List.of(walls));
  private final Engine engine = new Engine(journal, () -> NOON, features);
  private final Router router =
      new Router(
          features,
          engine,
          journal,
          () -> NOON,
          FakeDirectory.of(HERE),
          _ -> WORDS,
          _ -> {},
          (reference, fault) -> faults.add(reference + " " + fault.getMessage()));

  @Test
  void theSameDeliveryTwiceIsOneNoteAndTheSameReply() {
    Reply first = pins("d1", "w1", "hello");
    assertThat(pins("d1", "w1", "hello")).isEqualTo(first).isInstanceOf(Reply.Whisper.class);
    assertThat(notes("w1")).hasSize(1);
    pins("d2", "w1", "hello");
    assertThat(notes("w1")).hasSize(2);
  }

  @Test
  void aCommandOpensItsFormOnlyWhereSomethingIsMissing() {
    assertThat(handle("d1", new Inbound.Command("write", Map.of()))).isInstanceOf(Reply.Ask.class);
    var whole = new Inbound.Command("write", Map.of("note", "hello"));
    assertThat(handle("d2", whole))
        .isInstanceOf(Reply.Whisper.class)
        .isEqualTo(handle("d2", whole));
    assertThat(journal.texts()).containsExactly("hello");
  }

  @Test
  void aConflictWithAnotherWriterIsDecidedAgainToTheSameIds() {
    journal.conflicts(3);
    Reply told = pins("d1", "w1", "hello");
    assertThat(notes("w1")).hasSize(1);
    assertThat(told).isEqualTo(pins("d1", "w1", "hello"));
  }

  @Test
  void aRefusalKeepsWhatWasTypedAndChangesNothing() {
    Reply refused = pins("d1", "w1", "thirteen here");
    assertThat(refused.toString()).contains("This question is closed", "thirteen here");
    assertThat(notes("w1")).isEmpty();
    assertThat(journal.texts()).containsExactly("thirteen here");
    assertThat(pins("d1", "w1", "thirteen here")).isEqualTo(refused);
  }

  @Test
  void aFaultStoresNothingAndGivesAReference() {
    Reply reply = handle("d1", new Inbound.Pressed(ActionId.of("fail", "w1"), Map.of()));
    assertThat(faults).containsExactly(Digest.id("d1").substring(0, 8) + " a fault");
    assertThat(reply.toString()).contains(Digest.id("d1").substring(0, 8));
    assertThat(journal.deliveries()).isZero();
    assertThat(journal.texts()).isEmpty();
  }

  @Test
  void aFaultGivesBackWhatWasTyped() {
    Reply reply = pins("d1", "w1", "y".repeat(666));
    assertThat(faults).hasSize(1);
    assertThat(reply.toString()).contains("y".repeat(666));
  }

  @Test
  void aFormThatIsWrongComesBackFilledInAndInert() {
    Reply reply = pins("d1", "w1", "x\u0000\uD83D\u202E" + "y".repeat(100_000));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.FieldErrors.class,
            errors -> {
              assertThat(errors.problems().get("note"))
                  .isEqualTo("At most 3,000 characters fit; this has 100,002. Please shorten it.");
              assertThat(errors.form().fields().getFirst().value())
                  .isEqualTo("x\uFFFD" + "y".repeat(100_000));
            });
    assertThat(pins("d2", "w1", " \u0000\u202E ").toString()).contains("Please fill this in.");
    assertThat(journal.deliveries()).isZero();
  }

  @Test
  void whatBelongsToAnotherCommunityIsRefused() {
    pins("d1", "w1", "hello");
    var elsewhere =
        new Inbound(
            "d2",
            new CommunityId("c2"),
            actor(true),
            new Place("playground", "general"),
            new Inbound.Submitted(ActionId.of("pin", "w1"), Map.of("note", "mine")));
    assertThat(router.handle(elsewhere).toString()).contains("belongs to another community");
    assertThat(notes("w1")).hasSize(1);
  }

  @Test
  void onlyWhoeverManagesReachesWhatNeedsIt() {
    assertThat(asAnybody("wall").toString()).contains("Only people who manage");
    assertThat(command("wall")).isInstanceOf(Reply.Sheet.class);
  }

  @Test
  void anUnknownCommandIsOneSentenceWhateverItIsMadeOf() {
    assertThat(command("wal").toString()).contains("There is no command /wal. Did you mean /wall?");
    assertThat(command(" WALL ")).isInstanceOf(Reply.Sheet.class);
    assertThat(command("zzz\u202E\u0000\uD83D @everyone").toString())
        .contains("There is no command /zzz\uFFFD @everyone. Type /greenroom");
    assertThat(command("z".repeat(100_000)).toString()).hasSizeLessThan(500);
  }

  @Test
  void aButtonOfAnotherVersionSaysSo() {
    assertThat(handle("d1", new Inbound.Pressed(ActionId.of("gone"), Map.of())).toString())
        .contains("from another version");
    assertThat(handle("d2", new Inbound.Submitted(ActionId.of("fail"), Map.of())).toString())
        .contains("from another version");
  }

  @Test
  void aTimerFiresOnceAndOneThatIsNoLongerNamedIsDropped() {
    pins("d1", "w1", "hello");
    var wall = stream("w1");
    assertThat(fired(wall, new Wake("due", NOON))).isEmpty();
    assertThat(fired(wall, Wall.DUE)).isPresent();
    assertThat(fired(wall, Wall.DUE)).isEmpty();
    assertThat(notes("w1")).hasSize(2);
  }

  private Optional<Result> fired(StreamId stream, Wake wake) {
    return engine.fired(new Inbound.Fired(stream, wake, 0));
  }

  private Reply pins(String delivery, String wall, String note) {
    return handle(delivery, new Inbound.Submitted(ActionId.of("pin", wall), Map.of("note", note)));
  }

  private Reply command(String name) {
    return handle("command", new Inbound.Command(name, Map.of()));
  }

  private Reply asAnybody(String name) {
    return router.handle(inbound("command", new Inbound.Command(name, Map.of()), false));
  }

  private Reply handle(String delivery, Inbound.Press press) {
    return router.handle(inbound(delivery, press, true));
  }

  private static Inbound inbound(String delivery, Inbound.Press press, boolean manages) {
    return new Inbound(delivery, HERE, actor(manages), new Place("playground", "general"), press);
  }

  private static Actor actor(boolean manages) {
    return new Actor(new MemberId("ana"), manages, Locale.ENGLISH);
  }

  private static StreamId stream(String id) {
    return new StreamId("wall", HERE, id);
  }

  private List<TextRef> notes(String id) {
    return journal.read(query -> query.load(walls, stream(id)).state().notes());
  }
}
