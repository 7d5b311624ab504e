package dev.greenroom.kit;

import dev.greenroom.core.port.Chat;
import java.util.List;
import java.util.Map;

/**
 * A platform with the bot on it, as people use it: they type, press, fill in and read. It knows
 * people and channels by name, and controls, fields and options by what stands on them; what goes
 * over the wire is its own business. Every call waits until the platform has shown what it answers.
 */
public interface PlatformDriver extends AutoCloseable {
  /** What somebody has before them after they did something. */
  sealed interface Got {}

  /** Nothing new. */
  record Nothing() implements Got {}

  /**
   * A message, a whisper or a private page, as it looks now.
   *
   * @param id the same for as long as it is the same message or page
   * @param where the channel, thread or direct messages it stands in, by the platform's own id
   * @param words all its words, a line for each part
   * @param controls what stands on its buttons and selects
   * @param pictures the words that stand for each picture
   */
  record Page(String id, String where, String words, List<String> controls, List<String> pictures)
      implements Got {}

  /**
   * A form.
   *
   * @param values what stands in each field, by its label; options by what stands on them, several
   *     with commas
   * @param problems the words that say what is wrong with it; empty for a form just opened
   */
  record Asked(String id, String title, Map<String, String> values, String problems)
      implements Got {}

  /**
   * A thread.
   *
   * @param open whether everybody sees it
   * @param live whether people may write in it
   */
  record Thread(String id, String title, boolean open, boolean live) {}

  Chat chat();

  /** The platform's own id of a channel. */
  String channel(String name);

  /** The account of a person, as a direct message is addressed. */
  String account(String person);

  /**
   * A command in a channel of this id.
   *
   * @param values what is given with it, by name
   */
  Got types(String person, String where, String command, Map<String, String> values);

  /** A button; one that the page lost since it was read is before their eyes still. */
  Got presses(String person, Page on, String label);

  /**
   * One of the options of a select.
   *
   * @param label what stands on the select
   * @param option what stands on the option
   */
  Got chooses(String person, Page on, String label, String option);

  /** The form is sent with these values over those that stand in it, by label. */
  Got sends(String person, Asked form, Map<String, String> values);

  /** Somebody deletes a message by hand. */
  void deletes(Page message);

  /**
   * Somebody deletes the thread of this id.
   *
   * @return false where this platform has nobody who could
   */
  boolean deletesThread(String where);

  /** Somebody deletes the channel of this id, if anybody can. */
  boolean deletesChannel(String where);

  /** The next card that is posted arrives, and the bot never hears of it. */
  void losesTheNextAnswer();

  /**
   * The bot may not write in the channel of this id any more.
   *
   * @return false where this platform lets it write everywhere
   */
  boolean forbids(String where);

  /** It may again. */
  void allows(String where);

  /** What everybody in the channel or thread of this id reads, the oldest first. */
  List<Page> messages(String where);

  /** The threads of the channel of this id, the oldest first. */
  List<Thread> threads(String where);

  /** What the bot told this person in direct messages, the oldest first. */
  List<Page> direct(String person);

  /** What only this person sees beside those: whispers and private pages that stand still. */
  List<Page> alone(String person);

  @Override
  void close();
}
