package dev.greenroom.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.content.Nearest;
import dev.greenroom.content.authoring.NewPack;
import dev.greenroom.content.authoring.PackCheck;
import dev.greenroom.content.authoring.PackReport;
import dev.greenroom.core.model.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program on the command line. What a person must mend ends with 2 and one sentence each. */
@Command(
    name = "greenroom",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Daily interview questions for a study group, answered together.",
    subcommands = {Main.Run.class, Main.Playground.class, Main.Packs.class})
final class Main implements Callable<Integer> {
  static final int MEND = 2;

  private static final Words WORDS = Words.in(Locale.ENGLISH, List.of("program"));
  private static final PrintStream OUT = new PrintStream(System.out, true, UTF_8);
  private static final PrintStream ERR = new PrintStream(System.err, true, UTF_8);

  public static void main(String[] arguments) {
    var commandLine =
        new CommandLine(new Main())
            .setOut(new PrintWriter(OUT, true, UTF_8))
            .setErr(new PrintWriter(ERR, true, UTF_8))
            .setParameterExceptionHandler((e, _) -> misread(e))
            .setExecutionExceptionHandler((e, _, _) -> failed(e));
    System.exit(commandLine.execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    return new Run().call();
  }

  /** Serves the chat platforms that are set up. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Serve Discord, Slack or both: whichever has its tokens set. The default.")
  static final class Run implements Callable<Integer> {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Settings, a KEY=value on each line; environment variables win.")
    private @Nullable Path config;

    @Option(
        names = "--follow-clock",
        description =
            "Go by the clock of this machine, however far it is from the time that the store has"
                + " reached.")
    private boolean followClock;

    @Override
    public Integer call() throws Exception {
      Config settings = settings(config);
      try (var bot = BotRun.start(settings, followClock, ERR::println)) {
        // before it waits for the platforms: one may serve already while the other is tried
        Runtime.getRuntime().addShutdownHook(new Thread(bot::close, "stop"));
        bot.up().ifPresent(up -> OUT.println(WORDS.say("run.ready", up)));
        new CountDownLatch(1).await();
      }
      return 0;
    }
  }

  /** Serves the local web page. */
  @Command(
      name = "playground",
      mixinStandardHelpOptions = true,
      description = "Try it on this machine, in a web page that works like a chat. No account.")
  static final class Playground implements Callable<Integer> {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Settings, a KEY=value on each line; environment variables win.")
    private @Nullable Path config;

    @Option(
        names = "--sample",
        description = "Begin with eight invented people and six weeks of their life.")
    private boolean sample;

    @Override
    public Integer call() throws Exception {
      Config settings = settings(config);
      try (var playground = PlaygroundRun.start(settings, sample, ERR::println)) {
        Runtime.getRuntime().addShutdownHook(new Thread(playground::close, "stop"));
        OUT.println(WORDS.say("playground.ready", playground.url()));
        new CountDownLatch(1).await();
      }
      return 0;
    }
  }

  private static Config settings(@Nullable Path file) throws Config.Invalid {
    Config settings = Config.read(System.getenv(), Optional.ofNullable(file));
    if (settings.log() == Config.Log.JSON) {
      System.setProperty("logback.configurationFile", "logback-json.xml");
    }
    settings.idle().forEach(ERR::println);
    return settings;
  }

  /** Question packs. */
  @Command(
      name = "packs",
      mixinStandardHelpOptions = true,
      description = "Question packs.",
      subcommands = {PacksCheck.class, PacksNew.class})
  static final class Packs implements Runnable {
    @Override
    public void run() {
      CommandLine.usage(this, OUT);
    }
  }

  /** Checks question packs. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Reports every problem of every file, and gives advice; without a directory, on the own"
              + " packs. Problems refuse a pack and end with 2, advice does not.")
  static final class PacksCheck implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..*", description = "Packs, or directories of packs.")
    private List<Path> folders = List.of();

    @Override
    public Integer call() {
      PackReport report = PackCheck.check(folders, Wiring.rendered());
      report.lines().forEach(OUT::println);
      return report.clean() ? 0 : MEND;
    }
  }

  /** Begins a question pack. */
  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Writes a small pack with comments, to begin with, into a new directory.")
  static final class PacksNew implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Empty, or not there yet.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
      Path target = Objects.requireNonNull(folder);
      try {
        Optional<String> refused = NewPack.write(target, LocalDate.now(ZoneId.systemDefault()));
        refused.ifPresentOrElse(ERR::println, () -> OUT.println(WORDS.say("packs.new", target)));
        return refused.isPresent() ? MEND : 0;
      } catch (IOException e) {
        ERR.println(WORDS.say("packs.new-failed", target, e));
        return MEND;
      }
    }
  }

  private static int misread(ParameterException e) {
    ERR.println(
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched.getUnmatched().getFirst(), e.getCommandLine())
            : e.getMessage());
    return MEND;
  }

  private static String unknown(String word, CommandLine within) {
    String what = word.startsWith("-") ? "unknown-option" : "unknown-command";
    Set<String> known =
        word.startsWith("-")
            ? within.getCommandSpec().optionsMap().keySet()
            : within.getSubcommands().keySet();
    return Nearest.to(word, known)
        .map(near -> WORDS.say(what + "-near", word, near))
        .orElseGet(() -> WORDS.say(what, word));
  }

  private static int failed(Exception e) {
    switch (e) {
      case Config.Invalid invalid -> invalid.problems().forEach(ERR::println);
      case CannotStart cannot -> ERR.println(cannot.getMessage());
      default -> {
        ERR.println(WORDS.say("fault", e));
        e.printStackTrace(ERR);
        return 1;
      }
    }
    return MEND;
  }
}
