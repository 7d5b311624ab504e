package dev.greenroom.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words of any length, with characters of one and of two units. */
final class RandomProse {
  private static final int[] SHOWN = {
    'a', ' ', '\n', '@', '<', '*', 0xE9, 0x4E2D, 0x1F600, 0x10FFFD
  };

  private RandomProse() {}

  static String words(SplittableRandom chance, int most) {
    var words = new StringBuilder();
    int length = chance.nextInt(chance.nextBoolean() ? most : 20);
    for (int i = 0; i < length; i++) {
      words.appendCodePoint(SHOWN[chance.nextInt(SHOWN.length)]);
    }
    return words.toString();
  }

  static Prose prose(SplittableRandom chance) {
    List<Span> spans = new ArrayList<>();
    int count = chance.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      spans.add(span(chance));
    }
    return new Prose(spans);
  }

  private static Span span(SplittableRandom chance) {
    return switch (chance.nextInt(5)) {
      case 0 -> new Span.Strong(words(chance, 300));
      case 1 -> new Span.Code(words(chance, 300));
      case 2 ->
          new Span.Time(Instant.ofEpochMilli(chance.nextLong(4_000_000_000_000L)), style(chance));
      case 3 -> new Span.Channel("c" + chance.nextInt(1_000_000));
      default -> new Span.Text(words(chance, 4000));
    };
  }

  private static Span.Time.Style style(SplittableRandom chance) {
    return chance.nextBoolean() ? Span.Time.Style.FULL : Span.Time.Style.RELATIVE;
  }
}
