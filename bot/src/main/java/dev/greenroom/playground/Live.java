package dev.greenroom.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Everybody who looks at the page, for telling them what has changed. */
final class Live {
  private final Set<Consumer<Change>> watchers = ConcurrentHashMap.newKeySet();

  private volatile boolean over;

  /** Something the page shows has changed; {@code name} is the name of the server-sent event. */
  record Change(String name, ObjectNode content) {}

  void join(Consumer<Change> watcher) {
    watchers.add(watcher);
  }

  void leave(Consumer<Change> watcher) {
    watchers.remove(watcher);
  }

  /** The playground closes: no page is told anything any more. */
  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  void tell(String name, ObjectNode content) {
    var change = new Change(name, content);
    watchers.forEach(watcher -> watcher.accept(change));
  }
}
