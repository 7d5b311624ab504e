package dev.greenroom.core.feature;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Drawn;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.MemberId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** Draws one of several cards of the stream; {@code part} says which. */
  @FunctionalInterface
  public interface PartDraw<S> {
    Drawn draw(StreamId id, String part, S state, Words words);
  }

  /** What a route leads to. */
  public sealed interface Target<S, C> {}

  /** It reads. */
  public record Reads<S, C>(View<S> view) implements Target<S, C> {}

  /** It changes something. */
  public record Changes<S, C>(Function<Values, C> command) implements Target<S, C> {}

  /**
   * A value that may be typed with a command.
   *
   * @param choices all it may be; empty for any text
   */
  public record Taken(String name, List<String> choices) {}

  /** Whom a route is for. */
  public enum Reader {
    ANYBODY,
    MANAGER_SEES_MORE,
    MANAGER
  }

  /** What has to be asked of a platform before a press on a route is answered. */
  public enum Need {
    /**
     * What else whoever pressed can see: it shows or names other places than the one pressed in.
     */
    SIGHT,
    /** Whether cards can stand where it was pressed. */
    GROUND,
    /** That they can: it is refused where they cannot. */
    CARDS
  }

  /** One route. */
  public record Route<S, C>(
      String name,
      Target<S, C> target,
      boolean submit,
      boolean opensForm,
      boolean deferred,
      Reader reader,
      boolean tile,
      @Nullable Function<Values, Optional<C>> complete,
      List<Taken> takes,
      Set<Need> needs) {
    Route(String name, Target<S, C> target, boolean submit) {
      this(name, target, submit, false, false, Reader.ANYBODY, false, null, List.of(), Set.of());
    }

    Route<S, C> taking(Taken value) {
      var all = new ArrayList<>(takes);
      all.add(value);
      return new Route<>(
          name,
          target,
          submit,
          opensForm,
          deferred,
          reader,
          tile,
          complete,
          List.copyOf(all),
          needs);
    }

    Route<S, C> needing(Need need) {
      var all = EnumSet.of(need);
      all.addAll(needs);
      return new Route<>(
          name,
          target,
          submit,
          opensForm,
          deferred,
          reader,
          tile,
          complete,
          takes,
          Set.copyOf(all));
    }

    public boolean manages() {
      return reader == Reader.MANAGER;
    }

    public boolean completes() {
      return complete != null;
    }

    /** The command that its form would come to; empty where something is missing. */
    public Optional<C> completed(Values values) {
      return complete == null ? Optional.empty() : complete.apply(values);
    }

    Route<S, C> opening() {
      return new Route<>(
          name, target, submit, true, deferred, reader, tile, complete, takes, needs);
    }

    Route<S, C> slow() {
      return new Route<>(
          name, target, submit, opensForm, true, reader, tile, complete, takes, needs);
    }

    Route<S, C> readBy(Reader wanted) {
      return new Route<>(
          name, target, submit, opensForm, deferred, wanted, tile, complete, takes, needs);
    }

    Route<S, C> shown() {
      return new Route<>(
          name, target, submit, opensForm, deferred, reader, true, complete, takes, needs);
    }

    Route<S, C> orDoing(Function<Values, Optional<C>> command) {
      return new Route<>(
          name, target, submit, opensForm, deferred, reader, tile, command, takes, needs);
    }
  }

  private final List<Route<S, C>> routes = new ArrayList<>();
  private final Map<String, Function<Inbound.Fired, C>> wakes = new LinkedHashMap<>();
  private final Map<String, PartDraw<S>> drawings = new LinkedHashMap<>();
  private final Map<String, C> losses = new LinkedHashMap<>();
  private Optional<Departures<C>> departures = Optional.empty();

  /** A press that is answered from state and rows. */
  public Routes<S, C> asks(String name, View<S> view) {
    routes.add(new Route<>(name, new Reads<>(view), false));
    return this;
  }

  /** A press that changes something. */
  public Routes<S, C> does(String name, Function<Values, C> command) {
    routes.add(new Route<>(name, new Changes<>(command), false));
    return this;
  }

  /**
   * A form that was sent. It is checked against the form that {@code asks} of the same name opens.
   */
  public Routes<S, C> submits(String name, Function<Values, C> command) {
    routes.add(new Route<>(name, new Changes<>(command), true));
    return this;
  }

  /** The last route opens a form: it is never deferred. */
  public Routes<S, C> opensForm() {
    return last(routes.removeLast().opening());
  }

  /**
   * The last route opens its form only where something is missing; what came whole is done at once.
   *
   * @param command empty where something is missing
   */
  public Routes<S, C> orDoes(Function<Values, Optional<C>> command) {
    return last(routes.removeLast().orDoing(command));
  }

  /**
   * The last route is a command that may be given this value; what it is stands in the bundles
   * under {@code command.<command>.<name>}.
   *
   * @param choices all it may be; empty for any text
   */
  public Routes<S, C> takes(String name, List<String> choices) {
    return last(routes.removeLast().taking(new Taken(name, List.copyOf(choices))));
  }

  /** The last route may take longer than a platform waits. */
  public Routes<S, C> deferred() {
    return last(routes.removeLast().slow());
  }

  /** The last route is only for those who run the community. */
  public Routes<S, C> manages() {
    return last(routes.removeLast().readBy(Reader.MANAGER));
  }

  /**
   * The last route shows more to those who run the community: a platform that has to be asked for
   * somebody's rights is asked for it.
   */
  public Routes<S, C> showsManagersMore() {
    return last(routes.removeLast().readBy(Reader.MANAGER_SEES_MORE));
  }

  /** The last route is a tile: what it shows stands on everybody's home, where there is one. */
  public Routes<S, C> onHome() {
    return last(routes.removeLast().shown());
  }

  /**
   * The last route shows or names places beside the one that it is pressed in: only those that
   * whoever pressed can see.
   */
  public Routes<S, C> looksAround() {
    return last(routes.removeLast().needing(Need.SIGHT));
  }

  /** The last route puts cards where it is pressed: refused where none could ever stand. */
  public Routes<S, C> postsHere() {
    return last(routes.removeLast().needing(Need.GROUND).needing(Need.CARDS));
  }

  /** The last route says itself what it can do where it is pressed. */
  public Routes<S, C> asksGround() {
    return last(routes.removeLast().needing(Need.GROUND));
  }

  /** A timer's key and the command it stands for. */
  public Routes<S, C> wakes(String key, Function<Inbound.Fired, C> command) {
    if (wakes.put(key, command) != null) {
      throw new IllegalStateException("two commands for the timer " + key);
    }
    return this;
  }

  /** What it means that the card with this key has no place to stand in any more. */
  public Routes<S, C> loses(String key, C command) {
    losses.put(key, command);
    return this;
  }

  /**
   * What it means for a stream that somebody is not a member any more.
   *
   * @param streams those of a community that may have to do with them
   */
  public Routes<S, C> departs(
      BiFunction<Query, CommunityId, List<StreamId>> streams, Function<MemberId, C> command) {
    departures = Optional.of(new Departures<>(streams, command));
    return this;
  }

  /** Who hears that somebody is not a member any more, and as what. */
  public record Departures<C>(
      BiFunction<Query, CommunityId, List<StreamId>> streams, Function<MemberId, C> command) {}

  public Optional<Departures<C>> departures() {
    return departures;
  }

  public Optional<C> loss(String key) {
    return Optional.ofNullable(losses.get(key));
  }

  /** How the card with this key looks. */
  public Routes<S, C> draws(String key, Feature.Draw<S> draw) {
    return drawsEach(key, (id, _, state, words) -> draw.draw(id, state, words));
  }

  /** How each of several cards looks whose keys begin with this name and a dot. */
  public Routes<S, C> drawsEach(String name, PartDraw<S> draw) {
    if (drawings.put(name, draw) != null) {
      throw new IllegalStateException("two drawings of the card " + name);
    }
    return this;
  }

  public List<Route<S, C>> all() {
    return List.copyOf(routes);
  }

  public Optional<Function<Inbound.Fired, C>> wake(String key) {
    return Optional.ofNullable(wakes.get(key));
  }

  /** The drawing of a card by its key. */
  Optional<Feature.Draw<S>> drawing(String key) {
    String name = key.replaceFirst("\\..*", "");
    String part = key.equals(name) ? "" : key.substring(name.length() + 1);
    return Optional.ofNullable(drawings.get(name))
        .map(draw -> (id, state, words) -> draw.draw(id, part, state, words));
  }

  private Routes<S, C> last(Route<S, C> route) {
    routes.add(route);
    return this;
  }
}
