package dev.greenroom.kit.slack;

import static dev.greenroom.kit.slack.Refusal.unless;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What people have before them: views, their home, and whatever appears. */
final class Screens {
  /** So many views lie on one another. */
  private static final int STACK = 3;

  private final Map<String, JsonNode> homes = new HashMap<>();
  private final Map<String, Deque<OpenView>> views = new HashMap<>();
  private final Map<String, BlockingQueue<Object>> shown = new HashMap<>();

  /**
   * Opens a view.
   *
   * @param number of this opening
   * @param push whether it goes on top of another
   * @param onOne whether a view was pressed
   */
  synchronized OpenView open(
      String person, JsonNode view, int number, boolean push, boolean onOne) {
    Deque<OpenView> stack = stack(person);
    if (push) {
      unless(onOne && !stack.isEmpty(), "not_found", "nothing to push on");
      unless(stack.size() < STACK, "push_limit_reached", "");
    } else {
      stack.clear();
    }
    var opened = new OpenView("V" + number, person, view, number);
    stack.push(opened);
    show(person, opened);
    return opened;
  }

  synchronized OpenView update(String id, JsonNode view, String hash, int number) {
    for (Deque<OpenView> stack : views.values()) {
      for (OpenView one : stack) {
        if (one.id().equals(id)) {
          unless(hash.isEmpty() || hash.equals(one.hash()), "hash_conflict", id);
          OpenView now = one.now(view, number);
          var kept = new ArrayList<>(stack);
          kept.replaceAll(each -> each.id().equals(id) ? now : each);
          stack.clear();
          stack.addAll(kept);
          show(one.person(), now);
          return now;
        }
      }
    }
    throw new Refusal("not_found", id);
  }

  synchronized void publish(String person, JsonNode view) {
    homes.put(person, view);
    show(person, view);
  }

  synchronized JsonNode home(String person) {
    return homes.getOrDefault(person, Json.object());
  }

  synchronized void closeAll(String person) {
    stack(person).clear();
  }

  /** Somebody closes the uppermost view, and with it those under it if it says so. */
  synchronized void closes(String person) {
    OpenView top = stack(person).poll();
    if (top != null && top.view().path("clear_on_close").asBoolean()) {
      closeAll(person);
    }
  }

  synchronized void closeTop(String person) {
    stack(person).poll();
  }

  private Deque<OpenView> stack(String person) {
    return views.computeIfAbsent(person, _ -> new ArrayDeque<>());
  }

  /** The views of a person, the uppermost first. */
  synchronized List<OpenView> views(String person) {
    return List.copyOf(stack(person));
  }

  void show(String person, Object what) {
    shown(person).add(what);
  }

  synchronized BlockingQueue<Object> shown(String person) {
    return shown.computeIfAbsent(person, _ -> new LinkedBlockingQueue<>());
  }
}
