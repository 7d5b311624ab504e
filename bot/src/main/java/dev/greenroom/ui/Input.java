package dev.greenroom.ui;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** A time of day, {@code HH:mm}. */
  record TimeOfDay() implements Input {
    @Override
    public Optional<Problem> problem(String value) {
      try {
        LocalTime.parse(value);
        return value.length() == 5 ? Optional.empty() : Optional.of(Problem.of("time"));
      } catch (DateTimeParseException e) {
        return Optional.of(Problem.of("time"));
      }
    }
  }

  /** A time zone by its IANA name. */
  record Zone() implements Input {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    @Override
    public Optional<Problem> problem(String value) {
      return KNOWN.contains(value) ? Optional.empty() : Optional.of(Problem.of("zone"));
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
