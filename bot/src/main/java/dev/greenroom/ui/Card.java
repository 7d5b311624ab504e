package dev.greenroom.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A message in neutral form. Its constructor holds it within the limits of every platform. */
public record Card(String title, List<Block> blocks) {
  public Card {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a card needs a title: it is what a notification shows");
    }
    title = Limits.cut(title, Limits.TITLE);
    blocks = Fit.within(Limits.CARD - title.length(), blocks);
  }

  /** The same card with every span replaced. */
  public Card map(UnaryOperator<Span> each) {
    return new Card(title, blocks.stream().map(block -> Fit.map(block, each)).toList());
  }

  public static Builder titled(String title) {
    return new Builder(title);
  }

  /** Puts a card together from top to bottom. */
  public static final class Builder {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    private Builder(String title) {
      this.title = title;
    }

    public Builder with(Block block) {
      blocks.add(block);
      return this;
    }

    public Builder with(List<Block> more) {
      blocks.addAll(more);
      return this;
    }

    public Builder text(Prose prose) {
      return with(new Block.Text(prose));
    }

    public Builder text(String text) {
      return text(Prose.text(text));
    }

    public Builder quote(Prose prose) {
      return with(new Block.Quote(prose));
    }

    public Builder note(Prose prose) {
      return with(new Block.Note(prose));
    }

    public Builder heading(String text) {
      return with(new Block.Heading(text));
    }

    public Builder points(List<String> points) {
      return with(new Block.Points(points.stream().map(Prose::text).toList()));
    }

    public Builder facts(Block.Fact... facts) {
      return with(new Block.Facts(List.of(facts)));
    }

    public Builder actions(Control... controls) {
      return actions(List.of(controls));
    }

    /** A row of controls; none where there are none. */
    public Builder actions(List<Control> controls) {
      return controls.isEmpty() ? this : with(new Block.Actions(controls));
    }

    public Card build() {
      return new Card(title, blocks);
    }
  }
}
