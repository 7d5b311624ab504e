package dev.greenroom.adapter.sql;

import java.util.Optional;

/** What makes a database ours alone, as long as it holds. */
interface Claim extends AutoCloseable {
  /**
   * Why the store is not ours now.
   *
   * @param why for whoever runs the bot
   * @param key of the refusal for whoever wants something meanwhile
   */
  record Loss(String why, String key) {}

  /** Looks whether it holds, and takes it again where it was lost. Empty while it holds. */
  Optional<Loss> look();

  @Override
  void close();
}
