package dev.greenroom.kit;

import java.nio.file.Path;

/** The databases that the product keeps its promises on. */
public enum AnyStore {
  SQLITE {
    @Override
    public String empty(Path directory) {
      return EmptyDatabase.sqlite(directory);
    }
  },
  POSTGRESQL {
    @Override
    public String empty(Path directory) {
      return EmptyDatabase.postgresql();
    }
  };

  /** The address of a database that nobody has used; {@code directory} is for those on disk. */
  public abstract String empty(Path directory);
}
