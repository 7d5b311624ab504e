package dev.greenroom.playground;

import dev.greenroom.flow.ClockHand;
import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.History;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.Reply;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the playground is given.
 *
 * @param chat closed by whoever opened it, after the playground
 * @param commands those that somebody can type: whether they manage, and their language
 */
public record Needs(
    Address address,
    PlaygroundChat chat,
    Directory directory,
    Function<Inbound, Reply> router,
    BiFunction<Boolean, Locale, List<CommandHelp>> commands,
    ClockHand clock,
    History history,
    Faults faults) {}
