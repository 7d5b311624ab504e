package dev.greenroom.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The presses that reach one kind of stream. A name with a slash is a command that people type
 * ("/daily"); any other is what a control or a form stands for.
 */
public final class Routes<S, C> {
  /** Answers a question about a stream without changing anything. */
  @FunctionalInterface
  public interface View<S> {
    Reply show(Ask<S> ask);
  }

  /** What a route leads to. */
  sealed interface Target<S, C> {}

  /** It reads. */
  record Reads<S, C>(View<S> view) implements Target<S, C> {}

  /** It changes something. */
  record Changes<S, C>(Function<Values, C> command) implements Target<S, C> {}

  /** One route. */
  record Route<S, C>(
      String name,
      Target<S, C> target,
      boolean submit,
      boolean opensForm,
      boolean deferred,
      boolean manages) {
    Route<S, C> opening() {
      return new Route<>(name, target, submit, true, deferred, manages);
    }

    Route<S, C> slow() {
      return new Route<>(name, target, submit, opensForm, true, manages);
    }

    Route<S, C> managed() {
      return new Route<>(name, target, submit, opensForm, deferred, true);
    }
  }

  private final List<Route<S, C>> routes = new ArrayList<>();
  private final Map<String, Function<Wake, C>> wakes = new LinkedHashMap<>();
  private final Map<String, Feature.Draw<S>> drawings = new LinkedHashMap<>();

  /** A press that is answered from state and rows. */
  public Routes<S, C> asks(String name, View<S> view) {
    routes.add(new Route<>(name, new Reads<>(view), false, false, false, false));
    return this;
  }

  /** A press that changes something. */
  public Routes<S, C> does(String name, Function<Values, C> command) {
    routes.add(new Route<>(name, new Changes<>(command), false, false, false, false));
    return this;
  }

  /**
   * A form that was sent. It is checked against the form that {@code asks} of the same name opens.
   */
  public Routes<S, C> submits(String name, Function<Values, C> command) {
    routes.add(new Route<>(name, new Changes<>(command), true, false, false, false));
    return this;
  }

  /** The last route opens a form: it is never deferred. */
  public Routes<S, C> opensForm() {
    return last(routes.removeLast().opening());
  }

  /** The last route may take longer than a platform waits. */
  public Routes<S, C> deferred() {
    return last(routes.removeLast().slow());
  }

  /** The last route is only for those who run the community. */
  public Routes<S, C> manages() {
    return last(routes.removeLast().managed());
  }

  /** A timer's key and the command it stands for. */
  public Routes<S, C> wakes(String key, Function<Wake, C> command) {
    if (wakes.put(key, command) != null) {
      throw new IllegalStateException("two commands for the timer " + key);
    }
    return this;
  }

  /** How the card with this key looks. */
  public Routes<S, C> draws(String key, Feature.Draw<S> draw) {
    if (drawings.put(key, draw) != null) {
      throw new IllegalStateException("two drawings of the card " + key);
    }
    return this;
  }

  List<Route<S, C>> all() {
    return List.copyOf(routes);
  }

  Optional<Function<Wake, C>> wake(String key) {
    return Optional.ofNullable(wakes.get(key));
  }

  Optional<Feature.Draw<S>> drawing(String key) {
    return Optional.ofNullable(drawings.get(key));
  }

  private Routes<S, C> last(Route<S, C> route) {
    routes.add(route);
    return this;
  }
}
