package dev.greenroom.flow;

/**
 * Where a card stands.
 *
 * @param platform "discord", "slack" or "playground"
 * @param channel the platform's own id of a channel or thread
 */
public record Place(String platform, String channel) {}
