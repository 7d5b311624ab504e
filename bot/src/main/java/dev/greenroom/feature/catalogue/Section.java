package dev.greenroom.feature.catalogue;

import dev.greenroom.ui.Block;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a long text, with its heading, that no page breaks in two. */
record Section(String heading, List<Block> blocks) {
  /** What a page has room for beside its title, its small print and its controls. */
  private static final int ROOM = 3000;

  private static final int BLOCKS = 13;

  /** So many of the longest lines fit one page. */
  private static final int LINES = 8;

  Section {
    blocks = List.copyOf(blocks);
  }

  static Section of(String heading, Block... blocks) {
    return new Section(heading, List.of(blocks));
  }

  /** A list under its heading, in as many sections as it takes. */
  static List<Section> list(String heading, List<Prose> lines) {
    return IntStream.iterate(0, from -> from < lines.size(), from -> from + LINES)
        .mapToObj(from -> lines.subList(from, Math.min(from + LINES, lines.size())))
        .map(some -> of(heading, new Block.Points(some)))
        .toList();
  }

  /** The blocks of each page: as few pages as hold these whole and in this order. */
  static List<List<Block>> pages(List<Section> sections) {
    var pages = new ArrayList<List<Block>>();
    var page = new ArrayList<Block>();
    for (Section section : sections) {
      List<Block> next = section.all().toList();
      boolean fits = length(page) + length(next) <= ROOM && page.size() + next.size() <= BLOCKS;
      if (!fits && !page.isEmpty()) {
        pages.add(List.copyOf(page));
        page.clear();
      }
      page.addAll(next);
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private Stream<Block> all() {
    return Stream.concat(
        heading.isEmpty() ? Stream.of() : Stream.of(new Block.Heading(heading)), blocks.stream());
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(Section::length).sum();
  }

  private static int length(Block block) {
    return switch (block) {
      case Block.Text(var prose) -> length(prose);
      case Block.Quote(var prose) -> length(prose);
      case Block.Note(var prose) -> length(prose);
      case Block.Heading(var text) -> text.length();
      case Block.Points(var points) -> points.stream().mapToInt(Section::length).sum();
      case Block.Facts(var facts) ->
          facts.stream().mapToInt(fact -> fact.name().length() + length(fact.value())).sum();
      case Block.Picture _ -> 0;
      case Block.Actions(var controls) ->
          controls.stream().map(Control::label).mapToInt(String::length).sum();
    };
  }

  private static int length(Prose prose) {
    return prose.plain().length();
  }
}
