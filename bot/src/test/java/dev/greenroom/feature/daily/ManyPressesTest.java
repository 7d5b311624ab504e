package dev.greenroom.feature.daily;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.Reply;
import dev.greenroom.kit.AnyStore;
import dev.greenroom.kit.Channel;
import dev.greenroom.kit.Person;
import dev.greenroom.kit.Said;
import dev.greenroom.kit.Scenario;
import dev.greenroom.ui.Card;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole group presses at once, some of it twice, as a platform that repeats itself would. */
class ManyPressesTest {
  static final int PEOPLE = 64;
  static final int PRESSES = 2000;

  @TempDir Path directory;

  /** One press: whose, as which delivery, and what they wrote. */
  record Press(Person by, String delivery, String words) {}

  @ParameterizedTest
  @EnumSource
  void twoThousandPressesOfSixtyFourPeopleLoseNothingAndDoubleNothing(AnyStore store)
      throws Exception {
    try (var group = Scenario.on(store.empty(directory), "2027-03-01T08:00:00Z")) {
      Channel general = group.channel("general");
      group.manager("Max").plans(general, "09:30", "Europe/Berlin");
      group.passes(ofMinutes(30));
      Card question = general.latest("Question of the day");

      List<Press> presses = presses(group);
      List<Reply> replies = all(presses, press -> send(general, question, press));

      assertThat(replies).allMatch(reply -> reply instanceof Reply.Whisper);
      assertThat(group.events(general)).hasSize(1 + distinct(presses));
      general.shows(PEOPLE + " people have answered");
      everyAnswerThatStandsWasAcknowledged(general, question, presses);
      assertThat(general.titled("Question of the day")).hasSize(1);
    }
  }

  /** A quarter of the presses repeats one of the same person's, as the same delivery. */
  static List<Press> presses(Scenario group) {
    var chance = new SplittableRandom(20270301);
    var presses = new ArrayList<Press>();
    for (int i = 0; i < PRESSES; i++) {
      int again = i - PEOPLE * (1 + chance.nextInt(3));
      presses.add(
          i >= PEOPLE && again >= 0 && chance.nextInt(4) == 0
              ? presses.get(again)
              : new Press(
                  group.person("Person " + (i % PEOPLE)), "fake/press-" + i, "Thought " + i));
    }
    return presses;
  }

  private static Reply send(Channel where, Card question, Press press) {
    Reply form = press.by().presses(where, question, "Answer");
    return press.by().sends(where, form, Map.of("answer", press.words()), press.delivery());
  }

  private static int distinct(List<Press> presses) {
    return Set.copyOf(presses.stream().map(Press::delivery).toList()).size();
  }

  private static void everyAnswerThatStandsWasAcknowledged(
      Channel general, Card question, List<Press> presses) {
    Set<String> typed = new HashSet<>(presses.stream().map(Press::words).toList());
    var standing = new ArrayList<String>();
    Reply page = presses.getFirst().by().presses(general, question, "Read answers");
    while (true) {
      Said.in(page).lines().filter(line -> line.startsWith("Thought ")).forEach(standing::add);
      if (!Said.in(page).contains("[More answers")) {
        break;
      }
      page = presses.getFirst().by().presses(general, page, "More answers");
    }
    assertThat(standing).hasSize(PEOPLE).doesNotHaveDuplicates();
    assertThat(typed).containsAll(standing);
  }

  static <T> List<T> all(List<Press> presses, Function<Press, T> send) throws Exception {
    try (var people = Executors.newFixedThreadPool(PEOPLE, Thread.ofVirtual().factory())) {
      List<Callable<T>> work =
          presses.stream().<Callable<T>>map(press -> () -> send.apply(press)).toList();
      return people.invokeAll(work).stream()
          .map(
              done -> {
                try {
                  return done.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }
}
