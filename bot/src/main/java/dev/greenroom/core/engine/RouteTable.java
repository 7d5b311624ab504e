package dev.greenroom.core.engine;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Features;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.ui.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every route of every feature, by what reaches it; what can never work is refused at start. */
public final class RouteTable {
  /** A route and the feature it belongs to. */
  record Entry<S extends State<S, E>, C, E, F>(
      Feature<S, C, E, F> feature, Routes.Route<S, C> route) {}

  /** What is longer is no command; nobody wants all of it back. */
  private static final int LONGEST_NAME = 100;

  /** A command as the router reads it, or the route of an action id. */
  private static final Pattern REACHABLE = Pattern.compile("/?[a-z][a-z-]*");

  private final Map<String, Entry<?, ?, ?, ?>> presses = new TreeMap<>();
  private final Map<String, Entry<?, ?, ?, ?>> submits = new HashMap<>();
  private final List<Routes.Route<?, ?>> tiles = new ArrayList<>();

  public RouteTable(Features features) {
    var problems = new ArrayList<String>();
    features.all().forEach(feature -> add(feature, problems));
    submits.keySet().forEach(name -> refuseFormless(name, problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
  }

  Optional<Entry<?, ?, ?, ?>> press(String name) {
    return Optional.ofNullable(presses.get(name));
  }

  Optional<Entry<?, ?, ?, ?>> submit(String name) {
    return Optional.ofNullable(submits.get(name));
  }

  /** A command by its name, without the slash. */
  public Optional<Entry<?, ?, ?, ?>> command(String name) {
    return press("/" + name);
  }

  /** A command as it is known by, however it was typed. */
  static String plain(String typed) {
    return Limits.cut(PlainText.text(typed), LONGEST_NAME)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** What stands on a home, in the order in which the features come. */
  List<Routes.Route<?, ?>> tiles() {
    return List.copyOf(tiles);
  }

  /** Commands as typed, with their slash. */
  public Set<String> commands() {
    var commands = new TreeSet<>(presses.keySet());
    commands.removeIf(name -> !name.startsWith("/"));
    return commands;
  }

  private <S extends State<S, E>, C, E, F> void add(
      Feature<S, C, E, F> feature, List<String> problems) {
    for (Routes.Route<S, C> route : feature.routes().all()) {
      var entries = route.submit() ? submits : presses;
      if (entries.put(route.name(), new Entry<>(feature, route)) != null) {
        problems.add("two routes are called " + route.name());
      }
      if (route.tile()) {
        tiles.add(route);
      }
      if (!REACHABLE.matcher(route.name()).matches()) {
        problems.add("nothing that is pressed or typed can be called " + route.name());
      }
      if (route.opensForm() && !(route.target() instanceof Routes.Reads)) {
        problems.add(route.name() + " changes something, so it cannot open a form");
      }
      if (route.completes() && !route.opensForm()) {
        problems.add(route.name() + " opens no form, so it cannot be done instead");
      }
      if (route.opensForm() && route.deferred()) {
        problems.add(route.name() + " opens a form, so it cannot be deferred");
      }
    }
  }

  private void refuseFormless(String name, List<String> problems) {
    var opener = presses.get(name);
    if (opener == null || !opener.route().opensForm()) {
      problems.add("no form leads to " + name);
    }
  }
}
