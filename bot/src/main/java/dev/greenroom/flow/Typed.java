package dev.greenroom.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A command line such as {@code /mock start track=pm-system-design format=25}. The command is the
 * longest known one that the line begins with; a line that begins with none is passed on whole, for
 * the router to say so. Words that are no {@code name=value} come under {@code words}.
 */
public final class Typed {
  private static final Pattern VALUE = Pattern.compile("([a-z][a-z-]*)[=:](\\S+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Typed() {}

  public static Inbound.Command command(String line, Collection<String> known) {
    var words = List.of(SPACE.split(line.strip().substring(1).strip()));
    int length = words.size();
    while (length > 0 && !known.contains(name(words.subList(0, length)))) {
      length--;
    }
    return length == 0
        ? command(name(words), List.of())
        : command(name(words.subList(0, length)), words.subList(length, words.size()));
  }

  private static Inbound.Command command(String name, List<String> rest) {
    var values = new LinkedHashMap<String, String>();
    var others = new ArrayList<String>();
    for (String word : rest) {
      var value = VALUE.matcher(word);
      if (value.matches()) {
        values.put(value.group(1), value.group(2));
      } else {
        others.add(word);
      }
    }
    if (!others.isEmpty()) {
      values.put("words", String.join(" ", others));
    }
    return new Inbound.Command(name, values);
  }

  private static String name(List<String> words) {
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }
}
