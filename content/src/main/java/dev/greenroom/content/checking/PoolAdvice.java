package dev.greenroom.content.checking;

import dev.greenroom.content.reading.PackDraft;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What tires whoever practises with a pool: questions that are alike, sentences that stand twice,
 * openings that come again and again. None of it is wrong, so none of it refuses a pack.
 */
public final class PoolAdvice {

  /** As often may the same words open a prompt, a probe or a signal. */
  static final int OPENINGS = 3;

  private static final int OPENING_WORDS = 5;

  private record Known(Spot question, Set<String> vocabulary) {}

  private final List<Problem> advice = new ArrayList<>();
  private final List<Known> questions = new ArrayList<>();
  private final Map<String, Spot> sentences = new HashMap<>();
  private final Map<String, List<Spot>> openings = new HashMap<>();

  private PoolAdvice() {}

  /** On all the packs; each piece of advice stands at the later of the places that it is about. */
  public static List<Problem> on(List<PackDraft> packs) {
    PoolAdvice pool = new PoolAdvice();
    packs.stream()
        .flatMap(pack -> pack.tracks().stream())
        .flatMap(track -> track.allQuestions().stream())
        .forEach(pool::question);
    return pool.advice;
  }

  private void question(Spot question) {
    alike(new Known(question, Likeness.vocabulary(question)));
    opening(question.at("prompt"));
    Stream.of("probes", "strong", "weak")
        .flatMap(list -> question.items(list).stream())
        .forEach(
            sentence -> {
              twice(sentence);
              opening(sentence);
            });
  }

  private void alike(Known question) {
    for (Known before : questions) {
      double share = Likeness.of(before.vocabulary(), question.vocabulary());
      if (share >= Likeness.NEAR) {
        Spot id = before.question().at("id");
        advice.add(
            question
                .question()
                .at("prompt")
                .problem(
                    "advice.alike",
                    ProblemWords.quoted(id.text().orElse("")),
                    id.placeFrom(question.question()),
                    Math.round(share * 100)));
      }
    }
    questions.add(question);
  }

  private void twice(Spot sentence) {
    String words = String.join(" ", words(sentence));
    if (words.isEmpty()) {
      return;
    }
    Spot before = sentences.putIfAbsent(words, sentence);
    if (before != null) {
      advice.add(sentence.problem("advice.twice", before.placeFrom(sentence)));
    }
  }

  private void opening(Spot sentence) {
    List<String> words = words(sentence);
    if (words.size() < OPENING_WORDS) {
      return;
    }
    String opening = String.join(" ", words.subList(0, OPENING_WORDS));
    List<Spot> before = openings.computeIfAbsent(opening, _ -> new ArrayList<>());
    if (before.size() >= OPENINGS) {
      advice.add(
          sentence.problem(
              "advice.opening",
              ProblemWords.quoted(opening),
              before.size(),
              before.getFirst().placeFrom(sentence)));
    }
    before.add(sentence);
  }

  private static List<String> words(Spot sentence) {
    String text = sentence.text().orElse("").toLowerCase(Locale.ROOT);
    return Stream.of(text.split("[^\\p{L}\\p{N}'’]+", -1)).filter(w -> !w.isEmpty()).toList();
  }
}
