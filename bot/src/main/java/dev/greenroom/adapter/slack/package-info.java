/**
 * Slack: presses come in by Bolt, cards go out by the Web API.
 *
 * <p>Its files, in the order in which they are best read:
 *
 * <ul>
 *   <li>{@link SlackPlatform} puts the parts together.
 *   <li>{@code intake} brings what Slack sends, by sockets or by signed requests: {@code
 *       SlackIntake}, then {@code SocketModeConnections} or {@code RequestEndpoint}.
 *   <li>A press: {@code SlackDelivery} is what came, with its {@code SlackSender} and its {@code
 *       PressOrigin}; {@code ServedWorkspace} lets it in, {@code SlackArrivals} asks what has to be
 *       known ({@code SlackPeople}, {@code SlackVisiblePlaces} by {@code VisibleChannels}, {@code
 *       SlackPostingRights}), {@code SlackPresses} makes it one of the product's, {@code
 *       SlackReply} and {@code ReplySender} bring the answer.
 *   <li>{@code HomePages} draws everybody's own page; {@code SlackChanges} hears what goes away and
 *       comes back.
 *   <li>{@code chat} has messages, threads and pictures; {@code block} draws cards and forms;
 *       {@code api} has the calls of the Web API with their limits.
 * </ul>
 */
@NullMarked
package dev.greenroom.adapter.slack;

import org.jspecify.annotations.NullMarked;
