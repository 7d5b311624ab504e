package dev.greenroom.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version runs, as its jar says. */
final class Version implements IVersionProvider {
  /** The number alone; words where the code runs from no jar. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("in development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Greenroom " + current()};
  }
}
