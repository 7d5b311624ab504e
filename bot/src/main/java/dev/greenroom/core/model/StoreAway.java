package dev.greenroom.core.model;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be reached or written as things are. Nothing of the work is stored, and the same
 * may be asked again later.
 */
public final class StoreAway extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  /**
   * @param why for the log
   * @param refusal for whoever wanted something
   */
  public StoreAway(String why, Refusal refusal, @Nullable Throwable cause) {
    super(why, cause, true, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
