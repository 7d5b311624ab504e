package dev.greenroom.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cuts the prose of a card to the room it has, from top to bottom; controls are never cut. */
final class Fit {
  private static final String CUT = "…";

  private int left;

  private Fit(int room) {
    this.left = room;
  }

  static List<Block> within(int room, List<Block> blocks) {
    if (blocks.size() > Limits.BLOCKS) {
      throw new IllegalArgumentException(blocks.size() + " blocks; at most " + Limits.BLOCKS);
    }
    int components = 2 + blocks.stream().mapToInt(Fit::components).sum();
    if (components > Limits.COMPONENTS) {
      throw new IllegalArgumentException(components + " components; at most " + Limits.COMPONENTS);
    }
    int fixed = blocks.stream().mapToInt(Fit::fixed).sum();
    if (fixed > room) {
      throw new IllegalArgumentException(fixed + " units of labels and names in " + room);
    }
    var fit = new Fit(room - fixed);
    return blocks.stream().map(fit::cut).toList();
  }

  static Block map(Block block, UnaryOperator<Span> each) {
    return block instanceof Block.Picture(var chart, var alt)
        ? new Block.Picture(chart.map(each), alt)
        : mapProse(block, prose -> prose.map(each));
  }

  /** Discord counts the card, its title, each block, and each control of a row. */
  private static int components(Block block) {
    return block instanceof Block.Actions(var controls) ? 1 + controls.size() : 1;
  }

  private static int fixed(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> text.length();
      case Block.Actions(var controls) -> controls.stream().mapToInt(c -> c.label().length()).sum();
      case Block.Facts(var facts) -> facts.stream().mapToInt(f -> f.name().length()).sum();
      default -> 0;
    };
  }

  private Block cut(Block block) {
    return mapProse(block, this::cut);
  }

  private Prose cut(Prose prose) {
    int room = Math.min(left, Limits.PARAGRAPH);
    int length = prose.plain().length();
    left -= Math.min(length, room);
    return length <= room ? prose : new Prose(cut(prose.spans(), room));
  }

  /** As many of the spans as fit beside a "…"; all of them together do not. */
  private static List<Span> cut(List<Span> spans, int room) {
    var kept = new ArrayList<Span>();
    int left = room;
    for (Span span : spans) {
      int length = Prose.of(span).plain().length();
      if (length >= left) {
        if (left > 0) {
          kept.add(last(span, left));
        }
        break;
      }
      kept.add(span);
      left -= length;
    }
    return kept;
  }

  /** References stay: their words are put in later, and the card is cut again then. */
  private static Span last(Span span, int room) {
    return switch (span) {
      case Span.Text(var text) -> new Span.Text(Limits.cut(text + CUT, room));
      case Span.Strong(var text) -> new Span.Strong(Limits.cut(text + CUT, room));
      case Span.Code(var text) -> new Span.Code(Limits.cut(text + CUT, room));
      case Span.Time _, Span.Channel _ -> new Span.Text(CUT);
      case Span.Member _, Span.Quoted _ -> span;
    };
  }

  private static Block mapProse(Block block, UnaryOperator<Prose> each) {
    return switch (block) {
      case Block.Text(var prose) -> new Block.Text(each.apply(prose));
      case Block.Quote(var prose) -> new Block.Quote(each.apply(prose));
      case Block.Note(var prose) -> new Block.Note(each.apply(prose));
      case Block.Points(var points) -> new Block.Points(points.stream().map(each).toList());
      case Block.Facts(var facts) ->
          new Block.Facts(
              facts.stream().map(f -> new Block.Fact(f.name(), each.apply(f.value()))).toList());
      case Block.Heading _, Block.Picture _, Block.Actions _ -> block;
    };
  }
}
