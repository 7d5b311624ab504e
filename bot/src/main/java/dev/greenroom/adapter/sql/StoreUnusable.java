package dev.greenroom.adapter.sql;

import dev.greenroom.core.model.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The store cannot be opened as things are, and only a person can change that. The message is one
 * plain English sentence; it stands in {@code words/store.properties} under {@link #key}.
 */
public final class StoreUnusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;

  StoreUnusable(String key, @Nullable Throwable cause, String... args) {
    super(Words.in(Locale.ENGLISH, List.of("store")).say(key, (Object[]) args), cause);
    this.key = key;
  }

  /** Such as "store.in-use". */
  public String key() {
    return key;
  }
}
