package dev.greenroom.content;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found.
 *
 * @param problems sorted by file, line and column
 * @param packs how many packs were looked at
 * @param refused how many of them have a problem
 * @param tracks in all those packs
 * @param questions in all those packs
 */
public record PackReport(
    List<Problem> problems, int packs, int refused, int tracks, int questions) {

  public PackReport {
    problems = List.copyOf(problems);
  }

  public boolean clean() {
    return problems.isEmpty();
  }

  /** The same with further problems, such as those of texts once rendered. */
  public PackReport with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new PackReport(
        all.stream().distinct().sorted().toList(), packs, refused, tracks, questions);
  }

  /** What the command prints: one line for each problem, then one that counts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(problems.stream().map(Problem::toString).toList());
    lines.add(
        clean()
            ? Words.say(
                "report.clean",
                counted("pack", packs),
                counted("track", tracks),
                counted("question", questions))
            : Words.say(
                "report.problems",
                counted("problem", problems.size()),
                counted("pack", packs),
                refused));
    return List.copyOf(lines);
  }

  private static String counted(String word, int count) {
    return Words.say(count == 1 ? "count." + word : "count." + word + "s", count);
  }
}
