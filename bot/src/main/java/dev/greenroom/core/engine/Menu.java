package dev.greenroom.core.engine;

import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Urgency;
import dev.greenroom.core.model.Words;
import dev.greenroom.ui.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can be pressed, and what a platform must know of a press before it is answered. */
record Menu(RouteTable table) {
  List<CommandHelp> commands(Words words, boolean manages) {
    return commands(manages, words::say);
  }

  /** All of them, as they are typed: without their sentences. */
  List<CommandHelp> commands() {
    return commands(true, _ -> "");
  }

  private List<CommandHelp> commands(boolean manages, UnaryOperator<String> say) {
    return table.commands().stream()
        .map(name -> table.press(name).orElseThrow().route())
        .filter(route -> manages || !route.manages())
        .map(route -> help(route, say))
        .toList();
  }

  private static CommandHelp help(Routes.Route<?, ?> route, UnaryOperator<String> say) {
    String name = route.name().substring(1);
    String key = "command." + name;
    return new CommandHelp(
        name,
        say.apply(key),
        route.manages(),
        route.takes().stream()
            .map(
                value ->
                    new CommandHelp.Value(
                        value.name(), say.apply(key + "." + value.name()), value.choices()))
            .toList());
  }

  List<Inbound.Press> tiles(boolean manages) {
    return table.tiles().stream()
        .filter(route -> manages || !route.manages())
        .map(Routes.Route::name)
        .<Inbound.Press>map(
            name ->
                name.startsWith("/")
                    ? new Inbound.Command(name.substring(1), Map.of())
                    : new Inbound.Pressed(ActionId.of(name), Map.of()))
        .toList();
  }

  Urgency urgency(Inbound.Press press) {
    return route(press).map(Menu::urgency).orElse(Urgency.SOON);
  }

  private static Urgency urgency(Routes.Route<?, ?> route) {
    if (route.opensForm()) {
      return Urgency.AT_ONCE;
    }
    return route.deferred() ? Urgency.LATER : Urgency.SOON;
  }

  boolean manages(Inbound.Press press) {
    return route(press).filter(Routes.Route::manages).isPresent();
  }

  boolean needs(Inbound.Press press, Routes.Need need) {
    return route(press).filter(route -> route.needs().contains(need)).isPresent();
  }

  boolean showsManagersMore(Inbound.Press press) {
    return route(press)
        .filter(route -> route.reader() == Routes.Reader.MANAGER_SEES_MORE)
        .isPresent();
  }

  private Optional<Routes.Route<?, ?>> route(Inbound.Press press) {
    Optional<RouteTable.Entry<?, ?, ?, ?>> entry =
        switch (press) {
          case Inbound.Command(var name, _) -> table.command(RouteTable.plain(name));
          case Inbound.Pressed(var action, _) -> table.press(action.route());
          case Inbound.Submitted(var action, _) -> table.submit(action.route());
          case Inbound.Fired _, Inbound.Said _ -> Optional.empty();
        };
    return entry.map(RouteTable.Entry::route);
  }
}
