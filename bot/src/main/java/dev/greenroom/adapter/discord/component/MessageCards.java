package dev.greenroom.adapter.discord.component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.port.Pictures;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Chart;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Prose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Draws cards as messages of components: one container, a part for each block. */
public final class MessageCards {
  /** Discord's limit for all text of a message of components. */
  static final int TEXT = 4000;

  /** No number that Discord gives a component by itself. */
  private static final int FIRST_MARK = 1_000_000;

  private final LoadingCache<Chart, byte[]> pictures;

  public MessageCards(Pictures pictures) {
    this.pictures =
        Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build(pictures::png);
  }

  /** Draws the pictures of an answer, which may take longer than all the rest of it. */
  public void prepare(Reply reply) {
    switch (reply) {
      case Reply.Whisper(var card) -> prepare(card);
      case Reply.Sheet(var card) -> prepare(card);
      case Reply.Replace(var card) -> prepare(card);
      case Reply.Refuse(var card) -> prepare(card);
      case Reply.Nothing _, Reply.Ask _, Reply.FieldErrors _ -> {}
    }
  }

  private void prepare(Card card) {
    for (Block block : card.blocks()) {
      if (block instanceof Block.Picture(var chart, _)) {
        byte[] _ = pictures.get(chart);
      }
    }
  }

  /**
   * The number of the container of a card that is posted under this key. It stays with the message,
   * unlike the nonce, so that the message can be found by it.
   */
  public static int mark(String key) {
    return FIRST_MARK + Math.floorMod(key.hashCode(), 1_000_000_000);
  }

  /** A new message that is found by its mark. */
  public MessageCreateData message(Card card, int mark) {
    return create(container(card).withUniqueId(mark));
  }

  /** A new message that nobody looks for. */
  public MessageCreateData message(Card card) {
    return create(container(card));
  }

  /** What a message becomes; a mark of 0 is none. */
  public MessageEditData edit(Card card, int mark) {
    Container container = container(card);
    return new MessageEditBuilder()
        .useComponentsV2()
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .setComponents(mark == 0 ? container : container.withUniqueId(mark))
        .build();
  }

  private static MessageCreateData create(Container container) {
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false)
        .setComponents(container)
        .build();
  }

  private Container container(Card card) {
    var parts = new ArrayList<ContainerChildComponent>();
    String title = "### " + Markdown.of(card.title());
    parts.add(TextDisplay.of(title));
    int fixed = title.length() + card.blocks().stream().mapToInt(MessageCards::frame).sum();
    var room = new Room(TEXT - fixed);
    var ids = new ControlIds();
    for (Block block : card.blocks()) {
      draw(block, room, ids, parts);
    }
    return Container.of(parts);
  }

  /** What is left for words that may be cut. */
  private static final class Room {
    private int left;

    Room(int left) {
      this.left = left;
    }

    String take(Prose prose, String prefix) {
      String written = Markdown.of(prose, left, prefix);
      left -= written.length();
      return written;
    }
  }

  /** How long a block is without the words that may be cut. */
  private static int frame(Block block) {
    return switch (block) {
      case Block.Text _ -> 0;
      case Block.Quote _ -> QUOTE.length();
      case Block.Note _ -> NOTE.length();
      case Block.Heading(var text) -> heading(text).length();
      case Block.Points(var points) -> points.size() * (POINT.length() + 1);
      case Block.Facts(var facts) -> facts.stream().mapToInt(f -> name(f).length() + 1).sum();
      case Block.Picture _, Block.Actions _ -> 0;
    };
  }

  private static final String QUOTE = "> ";
  private static final String NOTE = "-# ";
  private static final String POINT = "- ";

  private void draw(Block block, Room room, ControlIds ids, List<ContainerChildComponent> parts) {
    switch (block) {
      case Block.Text(var prose) -> add(parts, "", room.take(prose, ""));
      case Block.Quote(var prose) -> add(parts, QUOTE, room.take(prose, QUOTE));
      case Block.Note(var prose) -> add(parts, NOTE, room.take(prose, NOTE));
      case Block.Heading(var text) -> add(parts, "", heading(text));
      case Block.Points(var points) ->
          add(parts, "", lines(points.stream().map(p -> POINT + room.take(p, "  ")).toList()));
      case Block.Facts(var facts) ->
          add(parts, "", lines(facts.stream().map(f -> fact(f, room)).toList()));
      case Block.Picture(var chart, var alt) -> {
        var file = FileUpload.fromData(pictures.get(chart), "chart" + parts.size() + ".png");
        parts.add(MediaGallery.of(MediaGalleryItem.fromFile(file).withDescription(alt)));
      }
      case Block.Actions(var controls) -> rows(controls, ids, parts);
    }
  }

  /** Discord refuses a text that is empty. */
  private static void add(List<ContainerChildComponent> parts, String prefix, String text) {
    if (!text.isBlank()) {
      parts.add(TextDisplay.of(prefix + text));
    }
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String heading(String text) {
    return "**" + Markdown.of(text) + "**";
  }

  private static String fact(Block.Fact fact, Room room) {
    return name(fact) + room.take(fact.value(), "");
  }

  private static String name(Block.Fact fact) {
    return "**" + Markdown.of(fact.name()) + "**: ";
  }

  /** A select has a row of its own. */
  private static void rows(
      List<Control> controls, ControlIds ids, List<ContainerChildComponent> parts) {
    var buttons = new ArrayList<Button>();
    for (Control control : controls) {
      switch (control) {
        case Control.Button button -> buttons.add(button(button, ids));
        case Control.Select select -> {
          row(buttons, parts);
          parts.add(ActionRow.of(select(select, ids)));
        }
      }
    }
    row(buttons, parts);
  }

  private static void row(List<Button> buttons, List<ContainerChildComponent> parts) {
    if (!buttons.isEmpty()) {
      parts.add(ActionRow.of(List.copyOf(buttons)));
      buttons.clear();
    }
  }

  private static Button button(Control.Button button, ControlIds ids) {
    ButtonStyle style =
        switch (button.weight()) {
          case PRIMARY -> ButtonStyle.PRIMARY;
          case NORMAL -> ButtonStyle.SECONDARY;
          case DANGER -> ButtonStyle.DANGER;
        };
    return Button.of(style, ids.of(button.action()), button.label());
  }

  private static StringSelectMenu select(Control.Select select, ControlIds ids) {
    return StringSelectMenu.create(ids.of(select.action()))
        .setPlaceholder(select.label())
        .addOptions(
            select.options().stream()
                .map(option -> SelectOption.of(option.label(), option.value()))
                .toList())
        .build();
  }
}
