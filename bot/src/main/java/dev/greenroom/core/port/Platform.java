package dev.greenroom.core.port;

import java.time.Duration;

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

  /**
   * How long to wait for a platform that is away: twice as long with each try, from a second to
   * ten, so that the bot is back soon after it, and never less than it wants.
   *
   * @param tries how many times it was waited for before
   * @param atLeast how long the platform wants to be left alone
   */
  static Duration pause(int tries, Duration atLeast) {
    var ours = Duration.ofSeconds(Math.min(10, 1L << Math.min(tries, 6)));
    return atLeast.compareTo(ours) > 0 ? atLeast : ours;
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
