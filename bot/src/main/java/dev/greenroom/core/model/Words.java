package dev.greenroom.core.model;

import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences people read, in one language. They stand in {@code words/*.properties}. */
public final class Words {
  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Words(Locale locale, List<ResourceBundle> bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /** The words of these features; each has a bundle of its own. */
  public static Words in(Locale locale, List<String> bundles) {
    var found =
        bundles.stream()
            .map(name -> ResourceBundle.getBundle("words." + name, locale, Bundles.ENGLISH_LAST))
            .toList();
    boolean english = found.stream().allMatch(bundle -> bundle.getLocale().equals(Locale.ROOT));
    return new Words(english ? Locale.ENGLISH : locale, found);
  }

  /** The language of the sentences: English where there are none in the one asked for. */
  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /**
   * A sentence with its arguments put in; choices and plurals as {@link MessageFormat} has them.
   */
  public String say(String key, Object... args) {
    return new MessageFormat(pattern(key), locale).format(args);
  }

  /** A sentence whose arguments may be {@link Prose} or {@link Instant}, kept as spans. */
  public Prose prose(String key, Object... args) {
    Object[] marked = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      marked[i] = args[i] instanceof Prose || args[i] instanceof Instant ? mark(i) : args[i];
    }
    return new Prose(spans(say(key, marked), args));
  }

  private String pattern(String key) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .orElseThrow(() -> new MissingResourceException("no words for " + key, "words", key))
        .getString(key);
  }

  /** A private-use character marks where a span goes: no bundle and no person writes it. */
  private static String mark(int argument) {
    return Character.toString(MARKS + argument);
  }

  private static final char MARKS = '\uE000';

  private static List<Span> spans(String sentence, Object[] args) {
    var spans = new ArrayList<Span>();
    var words = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      int argument = c - MARKS;
      if (argument < 0 || argument >= args.length) {
        words.append(c);
      } else {
        flush(words, spans);
        spans.addAll(span(args[argument]));
      }
    }
    flush(words, spans);
    return spans;
  }

  private static List<Span> span(Object argument) {
    return switch (argument) {
      case Prose prose -> prose.spans();
      case Instant at -> List.of(new Span.Time(at, Span.Time.Style.FULL));
      default -> throw new IllegalStateException("not a span: " + argument.getClass());
    };
  }

  private static void flush(StringBuilder words, List<Span> spans) {
    if (!words.isEmpty()) {
      spans.add(new Span.Text(words.toString()));
      words.setLength(0);
    }
  }

  /** Every key there is, for a test that each has words. */
  public List<String> keys() {
    return bundles.stream().flatMap(bundle -> bundle.keySet().stream()).sorted().toList();
  }

  /** Any language we do not have is English, whatever the machine speaks. */
  private static final class Bundles extends ResourceBundle.Control {
    static final Bundles ENGLISH_LAST = new Bundles();

    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
      return Arrays.asList(Locale.of(locale.getLanguage()), Locale.ROOT);
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }
  }
}
