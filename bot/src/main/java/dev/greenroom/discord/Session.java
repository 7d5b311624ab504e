package dev.greenroom.discord;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** What becomes of the connection, told by Discord. */
final class Session extends ListenerAdapter {
  private static final int WRONG_TOKEN = 4004;
  private static final int WRONG_INTENTS = 4014;

  private final CompletableFuture<JDA> up = new CompletableFuture<>();
  private final Runnable back;
  private final Consumer<String> ended;
  private volatile boolean leaving;

  /**
   * @param back presses or messages may have been missed
   * @param ended it is over for good; takes a sentence that says why and what to do
   */
  Session(Runnable back, Consumer<String> ended) {
    this.back = back;
    this.ended = ended;
  }

  /** Completes with the connection, or with the sentence of why there is none. */
  CompletableFuture<JDA> up() {
    return up;
  }

  Optional<JDA> now() {
    return up.isDone() && !up.isCompletedExceptionally()
        ? Optional.of(up.join())
        : Optional.empty();
  }

  void leaves() {
    leaving = true;
    up.cancel(false);
  }

  @Override
  public void onReady(ReadyEvent event) {
    up.complete(event.getJDA());
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    back.run();
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    back.run();
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (leaving) {
      return;
    }
    String sentence = sentence(event.getCode());
    if (!up.completeExceptionally(new IllegalStateException(sentence))) {
      ended.accept(sentence);
    }
  }

  static String sentence(int code) {
    return switch (code) {
      case WRONG_TOKEN -> Sentences.say("discord.wrong-token");
      case WRONG_INTENTS -> Sentences.say("discord.wrong-intents");
      default -> Sentences.say("discord.closed", Integer.toString(code));
    };
  }
}
