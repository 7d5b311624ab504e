package dev.greenroom.playground.chat;

import org.jspecify.annotations.Nullable;

/**
 * A message as stored.
 *
 * @param id counts up over the whole chat
 * @param key the card's key, or the delivery id of what a person said
 * @param author the person who said it; null for the bot
 * @param card a card's JSON; null for what a person said
 * @param words what a person said; null for a card
 * @param posted product time, epoch milliseconds
 * @param edited as {@code posted}; null if it never was
 * @param revision counts the edits, from 0
 */
public record Message(
    long id,
    String channel,
    String key,
    @Nullable String author,
    @Nullable String card,
    @Nullable String words,
    long posted,
    @Nullable Long edited,
    long revision) {}
