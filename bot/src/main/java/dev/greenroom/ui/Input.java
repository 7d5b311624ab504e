package dev.greenroom.ui;

import dev.greenroom.zone.ClockTime;
import dev.greenroom.zone.ZoneSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of value a form can ask for. Each knows what it accepts. */
public sealed interface Input {
  /** What is wrong with a value that is there; its words are {@code input.<key>}. */
  record Problem(String key, List<Object> args) {
    public Problem {
      args = List.copyOf(args);
    }

    static Problem of(String key, Object... args) {
      return new Problem(key, List.of(args));
    }
  }

  /** Empty where the value is accepted. */
  Optional<Problem> problem(String value);

  /** What to choose from instead, where the value means several things; empty where it does not. */
  default Optional<Input> choice(String value) {
    return Optional.empty();
  }

  /** One line of at most {@code max} UTF-16 units, as both platforms count. */
  record Line(int max) implements Input {
    @Override
    public Optional<Problem> problem(String value) {
      return tooLong(value, max);
    }
  }

  /** Several lines of at most {@code max} UTF-16 units, as both platforms count. */
  record Paragraph(int max) implements Input {
    @Override
    public Optional<Problem> problem(String value) {
      return tooLong(value, max);
    }
  }

  /** One of the options. */
  record One(List<Option> options) implements Input {
    public One {
      options = Option.within(options);
    }

    @Override
    public Optional<Problem> problem(String value) {
      return among(options, value) ? Optional.empty() : Optional.of(Problem.of("one"));
    }
  }

  /** Any of the options; the value is theirs, joined by commas. */
  record Many(List<Option> options) implements Input {
    public Many {
      options = Option.within(options);
    }

    @Override
    public Optional<Problem> problem(String value) {
      return Arrays.stream(value.split(",", -1)).allMatch(one -> among(options, one))
          ? Optional.empty()
          : Optional.of(Problem.of("many"));
    }
  }

  /** A time of day, as {@link ClockTime} reads it. */
  record TimeOfDay() implements Input {
    @Override
    public Optional<Problem> problem(String value) {
      return ClockTime.read(value).isPresent() ? Optional.empty() : Optional.of(Problem.of("time"));
    }
  }

  /**
   * A time zone, as {@link ZoneSearch} finds it.
   *
   * @param likely zones of whoever is asked, the likeliest first; they come first in any choice
   */
  record Zone(List<String> likely) implements Input {
    public Zone {
      likely = List.copyOf(likely);
    }

    @Override
    public Optional<Problem> problem(String value) {
      return switch (ZoneSearch.find(value, likely)) {
        case ZoneSearch.One _ -> Optional.empty();
        case ZoneSearch.Several(var zones) ->
            Optional.of(Problem.of("zone-several", value, described(zones)));
        case ZoneSearch.None(var near) ->
            Optional.of(
                near.isEmpty()
                    ? Problem.of("zone")
                    : Problem.of("zone-near", value, described(near)));
      };
    }

    private static String described(List<String> zones) {
      return zones.stream()
          .map(zone -> ZoneSearch.described(zone, Locale.ENGLISH))
          .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Input> choice(String value) {
      List<String> zones =
          switch (ZoneSearch.find(value, likely)) {
            case ZoneSearch.One _ -> List.of();
            case ZoneSearch.Several(var several) -> several;
            case ZoneSearch.None(var near) -> near;
          };
      return zones.size() < 2
          ? Optional.empty()
          : Optional.of(
              new One(
                  zones.stream()
                      .map(zone -> new Option(zone, ZoneSearch.described(zone, Locale.ENGLISH)))
                      .toList()));
    }
  }

  /**
   * A channel, by the platform's own id: letters and digits, so that it is nothing else in an
   * address. Whether there is such a channel is for the platform to say.
   */
  record Channel() implements Input {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Override
    public Optional<Problem> problem(String value) {
      return ID.matcher(value).matches() ? Optional.empty() : Optional.of(Problem.of("channel"));
    }
  }

  private static Optional<Problem> tooLong(String value, int max) {
    int length = value.length();
    return length <= max ? Optional.empty() : Optional.of(Problem.of("long", max, length));
  }

  private static boolean among(List<Option> options, String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
