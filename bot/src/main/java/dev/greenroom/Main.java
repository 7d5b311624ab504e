package dev.greenroom;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program on the command line. */
@Command(name = "greenroom", mixinStandardHelpOptions = true)
final class Main implements Runnable {

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
