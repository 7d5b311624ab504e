package dev.greenroom.kit;

import static java.util.stream.Collectors.joining;

import dev.greenroom.core.feature.Decision;

/** A decision as a line of a table, such as "Lobby, Leave: Gone [Left]". */
public final class DecisionLine {
  private DecisionLine() {}

  public static <E> String of(Object state, Object command, Decision<E> decision) {
    return name(state) + ", " + name(command) + ": " + outcome(decision);
  }

  private static <E> String outcome(Decision<E> decision) {
    return switch (decision) {
      case Decision.Refused<E>(var why) -> why.key();
      case Decision.Done<E>(var events, var told) ->
          name(told) + events.stream().map(DecisionLine::name).collect(joining(", ", " [", "]"));
    };
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }
}
