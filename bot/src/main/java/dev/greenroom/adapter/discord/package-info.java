/**
 * Discord: presses in, cards out. With its parts the only package that knows its SDK.
 *
 * <p>Its files, in the order in which they are best read:
 *
 * <ul>
 *   <li>{@link DiscordPlatform} puts the parts together; {@link DiscordAccount} is what it is set
 *       up with, {@link DiscordRights} what it asks a server for.
 *   <li>The connection: {@code DiscordConnection}, which {@code LoginProbe} tries first, {@code
 *       LogIns} opens shard by shard, {@code GatewaySession} follows and {@code ConnectionWatch}
 *       keeps up, as patiently as {@code ConnectionTimings} say.
 *   <li>A press: {@code DiscordPresses} takes it in, {@code Communities} say whose it is, {@code
 *       PressSurroundings} what else is known of it ({@code DiscordVisiblePlaces}, {@code
 *       DiscordPostingRights}), {@code Answer} answers it with what {@code ReplyContext} holds,
 *       {@code LateReply} when that comes too late, {@code AnswersUnderWay} at a stop.
 *   <li>A card: {@code DiscordChat}, by way of {@code RestCalls}; {@code PendingCall}, {@code
 *       WireInterceptor} and {@code CallFailure} tell what became of a call, {@code MessagePages}
 *       whether a message had arrived.
 *   <li>A room: {@code Threads}, {@code ThreadMembers}, {@code ThreadSearch}.
 *   <li>{@code DiscordChanges} hears what goes away and comes back, {@code CommandList} says which
 *       commands there are; cards and forms themselves are drawn in {@code component}.
 * </ul>
 */
@NullMarked
package dev.greenroom.adapter.discord;

import org.jspecify.annotations.NullMarked;
