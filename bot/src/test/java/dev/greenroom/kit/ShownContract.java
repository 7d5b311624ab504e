package dev.greenroom.kit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.app.EveryShown;
import dev.greenroom.content.library.PackReader;
import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import dev.greenroom.core.model.Reply;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Span;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * All that people see of every bundled pack, as a platform gets it. What a feature shows of a pack
 * is looked at here without a test of its own.
 */
public abstract class ShownContract {
  private static final Library LIBRARY = PackReader.bundled().library();
  private static final List<PackPreview> ALL = EveryShown.of(LIBRARY).toList();

  /**
   * What people read of a message or a page as this platform gets it; an error where the platform
   * would refuse it.
   */
  protected abstract String read(Card card);

  /** The same of a form. */
  protected abstract String read(Form form);

  @Test
  void everythingThatIsShownOfEveryPackIsTakenAndStandsThereWhole() {
    assertThat(ALL.stream().flatMap(shown -> cut(shown).stream())).isEmpty();
    assertThat(ALL).hasSizeGreaterThan(5000);
  }

  /** A daily one in its card, every other in the brief of its candidate. */
  @Test
  void everyQuestionIsShownWithItsWholePrompt() {
    List<String> whole = ALL.stream().flatMap(shown -> shown.whole().stream()).toList();
    assertThat(whole)
        .containsAll(
            LIBRARY.tracks().stream()
                .map(Track::questions)
                .flatMap(List::stream)
                .map(Question::prompt)
                .toList());
  }

  private List<String> cut(PackPreview shown) {
    List<Reply> replies = shown.replies().get();
    if (replies.isEmpty()) {
      return List.of();
    }
    String read = onOneLine(replies.stream().map(this::read).collect(joining("\n")));
    return shown.whole().stream()
        .filter(Predicate.not(text -> read.contains(onOneLine(text))))
        .map(text -> shown.as() + " lacks: " + text + "\n in: " + read)
        .toList();
  }

  /** How a platform breaks lines is its own business. */
  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private String read(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var card) -> read(resolved(card));
      case Reply.Sheet(var card) -> read(resolved(card));
      case Reply.Replace(var card) -> read(resolved(card));
      case Reply.Refuse(var card) -> read(resolved(card));
      case Reply.Ask(var form) -> read(form);
      case Reply.FieldErrors(var form, _) -> read(form);
      case Reply.Nothing _ -> "";
    };
  }

  /** As the relay and the router hand it to a platform. */
  public static Card resolved(Card card) {
    return card.map(
        span ->
            switch (span) {
              case Span.Member(var id) -> new Span.Strong(id.value());
              case Span.Quoted(var ref) -> new Span.Text("x".repeat(ref.length()));
              default -> span;
            });
  }
}
