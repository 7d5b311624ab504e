package dev.greenroom.content.authoring;

import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param problems what is required and not met, sorted by file, line and column: each refuses its
 *     pack
 * @param advice what would make the packs better, sorted likewise; it refuses nothing
 * @param packs how many packs were looked at
 * @param refused how many of them have a problem
 * @param tracks in all those packs
 * @param questions in all those packs
 */
public record PackReport(
    List<Problem> problems,
    List<Problem> advice,
    int packs,
    int refused,
    int tracks,
    int questions) {

  public PackReport {
    problems = List.copyOf(problems);
    advice = List.copyOf(advice);
  }

  /** Whether every pack can be loaded. */
  public boolean clean() {
    return problems.isEmpty();
  }

  /** What the command prints: a line for each problem, one for each advice, one that counts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(problems.stream().map(Problem::toString).toList());
    advice.forEach(problem -> lines.add(problem.asAdvice()));
    String count = clean() ? whatIsThere() : whatIsWrong();
    lines.add(
        advice.isEmpty()
            ? count
            : ProblemWords.say("report.and.advice", count, counted("advice", advice.size())));
    return List.copyOf(lines);
  }

  private String whatIsThere() {
    return ProblemWords.say(
        "report.clean",
        counted("pack", packs),
        counted("track", tracks),
        counted("question", questions));
  }

  private String whatIsWrong() {
    return ProblemWords.say(
        "report.problems", counted("problem", problems.size()), counted("pack", packs), refused);
  }

  private static String counted(String word, int count) {
    return ProblemWords.say(count == 1 ? "count." + word : "count." + word + "s", count);
  }
}
