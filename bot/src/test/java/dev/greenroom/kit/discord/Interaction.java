package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One press and what became of it.
 *
 * <p>Only what the person sees is kept: the message it was on, a page of their own, or a form.
 */
public final class Interaction {
  /** What was pressed. */
  enum Kind {
    COMMAND(2),
    COMPONENT(3),
    FORM(5);

    final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  final String id;
  final String token;
  final Kind kind;
  final String person;
  final String channel;
  final Instant at;
  final @Nullable ObjectNode on;

  /** Pages it opened, the answer first. */
  final List<ObjectNode> pages = new ArrayList<>();

  final CompletableFuture<Long> answered = new CompletableFuture<>();

  ObjectNode data = Json.object();
  @Nullable ObjectNode form;
  boolean acknowledged;
  boolean deferred;
  boolean deferredEdit;
  boolean thinks;

  Interaction(
      String id, Kind kind, String person, String channel, Instant at, @Nullable ObjectNode on) {
    this.id = id;
    this.token = "token-" + id;
    this.kind = kind;
    this.person = person;
    this.channel = channel;
    this.at = at;
    this.on = on;
  }

  /** What it opened. */
  ObjectNode form() {
    return Optional.ofNullable(form).orElseThrow(() -> new AssertionError("no form"));
  }

  /** Whether the person was told to wait. */
  public synchronized boolean wasDeferred() {
    return deferred;
  }

  /** Completes once the first answer is taken, with the moment, by {@link System#nanoTime}. */
  public CompletableFuture<Long> answered() {
    return answered;
  }

  public String person() {
    return person;
  }

  public String id() {
    return id;
  }

  /** The channel it was pressed in. */
  public String where() {
    return channel;
  }

  /** Whether the platform was answered at all. */
  public synchronized boolean wasAcknowledged() {
    return acknowledged;
  }
}
