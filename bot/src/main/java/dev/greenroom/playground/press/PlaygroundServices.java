package dev.greenroom.playground.press;

import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.Faults;
import dev.greenroom.core.port.History;
import dev.greenroom.core.time.ClockHand;
import dev.greenroom.playground.chat.PlaygroundChat;
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
public record PlaygroundServices(
    ListenAddress address,
    PlaygroundChat chat,
    Directory directory,
    Function<Inbound, Reply> router,
    BiFunction<Boolean, Locale, List<CommandHelp>> commands,
    ClockHand clock,
    History history,
    Faults faults) {}
