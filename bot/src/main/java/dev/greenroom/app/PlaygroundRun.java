package dev.greenroom.app;

import dev.greenroom.adapter.relay.Pace;
import dev.greenroom.adapter.sql.StoreUnusable;
import dev.greenroom.content.model.Library;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.time.MachineClocks;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.playground.demo.Sample;
import dev.greenroom.playground.page.Playground;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.playground.press.PlaygroundServices;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The bot on a local web page. */
final class PlaygroundRun implements AutoCloseable {
  private static final Words PROGRAM = Words.in(Locale.ENGLISH, List.of("program"));
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String STORE = SQLITE + "greenroom-playground.db";

  private final Wiring wiring;
  private final Playground page;

  private PlaygroundRun(Wiring wiring, Playground page) {
    this.wiring = wiring;
    this.page = page;
  }

  /**
   * The playground, ready and listening.
   *
   * @param sample whether its store begins with six weeks of life; only a new one can
   * @param tell takes sentences for whoever started it
   * @throws CannotStart with one sentence
   */
  static PlaygroundRun start(Config config, boolean sample, Consumer<String> tell) {
    var packs = new WatchedPacks(config.packs(), Wiring.rendered(), PROGRAM, tell);
    String store = config.store().orElse(STORE);
    try {
      if (sample) {
        var end = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
        live(store, packs, config, end, Sample.SPAN, tell);
      }
      var wiring =
          new Wiring(
              store,
              packs,
              BotRun.MACHINE,
              Pace.steady(),
              config.speed(),
              Duration.ZERO,
              Optional.of(chatBeside(store)).filter(PlaygroundChat::holdsMessages));
      wiring.closing(packs).start();
      return served(wiring, config, chatBeside(store), tell);
    } catch (StoreUnusable | dev.greenroom.playground.chat.PlaygroundCannotStart e) {
      throw new CannotStart(e);
    }
  }

  /** A life of that length in a new store, on a clock that only its people move. */
  static void live(
      String store,
      Supplier<Library> library,
      Config config,
      Instant end,
      Duration span,
      Consumer<String> tell) {
    var wall = MachineClocks.steady(InstantSource.fixed(end));
    try (var past = new Wiring(store, library, wall, Pace.leaping(), 1, span, Optional.empty())) {
      var chat = past.closing(PlaygroundChat.open(chatBeside(store), past.clock()));
      if (!past.fresh() || !chat.isEmpty()) {
        throw new CannotStart(PROGRAM.say("playground.sample-used", store));
      }
      tell.accept(PROGRAM.say("playground.sample"));
      past.start(List.of(chat));
      new Sample(needs(past, config, chat)).lives(end);
    }
  }

  private static PlaygroundRun served(
      Wiring wiring, Config config, Path chatFile, Consumer<String> tell) {
    try {
      var chat = wiring.closing(PlaygroundChat.open(chatFile, wiring.clock()));
      if (Sample.isUnfinished(chat)) {
        throw new CannotStart(PROGRAM.say("playground.sample-unfinished", chatFile));
      }
      var page = wiring.closing(new Playground(needs(wiring, config, chat)));
      page.start();
      wiring.start(List.of(chat));
      Wiring.offTheWall(wiring.clock(), _ -> "playground.off-wall").ifPresent(tell);
      return new PlaygroundRun(wiring, page);
    } catch (RuntimeException e) {
      wiring.close();
      throw e;
    }
  }

  private static PlaygroundServices needs(Wiring wiring, Config config, PlaygroundChat chat) {
    return new PlaygroundServices(
        new ListenAddress(config.host(), config.port()),
        chat,
        wiring.directory(),
        wiring.router()::handle,
        (manages, locale) -> wiring.commands(locale, manages),
        wiring.hand(),
        wiring.history(),
        Wiring::fault);
  }

  /** {@code x.db} has its chat in {@code x-chat.db}; a store on a server, in this directory. */
  private static Path chatBeside(String store) {
    String file =
        store.startsWith(SQLITE)
            ? store.substring(SQLITE.length())
            : STORE.substring(SQLITE.length());
    return Path.of(file.replaceFirst("(\\.[^./]*)?$", "-chat.db"));
  }

  /** Where a browser finds it. */
  String url() {
    return page.url();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
