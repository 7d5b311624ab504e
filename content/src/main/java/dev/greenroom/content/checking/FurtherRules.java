package dev.greenroom.content.checking;

import dev.greenroom.content.model.Library;
import dev.greenroom.content.model.Question;
import dev.greenroom.content.model.Track;
import java.util.List;

/**
 * What a program asks of packs beyond their own rules, such as that its cards hold their texts. It
 * is asked only about packs in which nothing else is wrong.
 */
public interface FurtherRules {

  /** Asks for nothing more. */
  FurtherRules NONE =
      new FurtherRules() {
        @Override
        public List<Fault> faults(Track track, Library library) {
          return List.of();
        }

        @Override
        public List<Fault> faults(Question question, Library library) {
          return List.of();
        }
      };

  /**
   * Something that its author has to change.
   *
   * @param text the text at fault, as it stands in the pack: its place is found by it
   * @param message what is wrong, in plain words
   */
  record Fault(String text, String message) {}

  /** What is wrong with a track, its questions apart. */
  List<Fault> faults(Track track, Library library);

  /** What is wrong with a question of the library. */
  List<Fault> faults(Question question, Library library);
}
