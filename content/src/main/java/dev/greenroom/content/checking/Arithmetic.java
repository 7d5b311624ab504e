package dev.greenroom.content.checking;

import dev.greenroom.content.reading.ProblemWords;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recomputes one line of a worked reference, such as {@code 600000 / 86400 = 6.94}.
 *
 * <p>Numbers, {@code + - * /} and brackets, with the usual order. After {@code =} the result is
 * right when rounding gives the digits that are shown, after {@code ~} within 5 %.
 */
final class Arithmetic {

  private static final Pattern LINE =
      Pattern.compile("([0-9.()*/+ -]{1,140}) ([=~]) (-?[0-9]+(?:\\.[0-9]+)?)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text.replace(" ", "");
  }

  /** What the line should say instead; empty if it is right, or no such line at all. */
  static Optional<String> fault(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigDecimal shown = new BigDecimal(parts.group(3));
    try {
      BigDecimal exact = new Arithmetic(parts.group(1)).result();
      boolean near = parts.group(2).equals("~");
      return (near ? close(exact, shown) : same(exact, shown))
          ? Optional.empty()
          : Optional.of(ProblemWords.say("sum.right", rounded(exact, shown)));
    } catch (ArithmeticException e) {
      return Optional.of(ProblemWords.say("sum.unreadable"));
    }
  }

  private static boolean same(BigDecimal exact, BigDecimal shown) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(shown.scale());
    return exact.subtract(shown).abs().compareTo(half) <= 0;
  }

  private static boolean close(BigDecimal exact, BigDecimal shown) {
    return exact.subtract(shown).abs().compareTo(exact.abs().multiply(NEAR)) <= 0;
  }

  private static String rounded(BigDecimal exact, BigDecimal shown) {
    return exact
        .setScale(Math.max(2, shown.scale()), RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private BigDecimal result() {
    BigDecimal result = sum();
    if (at < text.length()) {
      throw new ArithmeticException(text);
    }
    return result;
  }

  private BigDecimal sum() {
    BigDecimal result = product();
    while (sees('+') || sees('-')) {
      char sign = text.charAt(at++);
      BigDecimal next = product();
      result = sign == '+' ? result.add(next) : result.subtract(next);
    }
    return result;
  }

  private BigDecimal product() {
    BigDecimal result = factor();
    while (sees('*') || sees('/')) {
      char sign = text.charAt(at++);
      BigDecimal next = factor();
      result = sign == '*' ? result.multiply(next) : result.divide(next, MathContext.DECIMAL128);
    }
    return result;
  }

  private BigDecimal factor() {
    if (sees('(')) {
      at++;
      BigDecimal inside = sum();
      if (!sees(')')) {
        throw new ArithmeticException(text);
      }
      at++;
      return inside;
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw new ArithmeticException(text);
    }
    at = number.end();
    return new BigDecimal(number.group());
  }

  private boolean sees(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
