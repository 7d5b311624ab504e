package dev.greenroom.flow;

/** One platform: takes presses in, and brings cards out by its {@link Chat}. */
public interface Platform extends AutoCloseable {
  /** The platform of this name could not be reached or does not let us in. */
  final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    /** One sentence for whoever runs the bot: what happened, what to do, and who can. */
    public CannotStart(String sentence) {
      super(sentence);
    }
  }

  /** "discord" or "slack". */
  String name();

  Chat chat();

  /**
   * Connects; returns once it is up.
   *
   * @throws CannotStart where trying again would not help, such as with a wrong token
   */
  void start() throws CannotStart;

  /** Answers what is under way, then leaves. */
  @Override
  void close();
}
