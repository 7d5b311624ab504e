package dev.greenroom.core.port;

import java.util.function.Consumer;

/**
 * The bot as each platform's adapter knows it: what it asks, and whom it tells.
 *
 * @param product answers presses
 * @param directory who is behind a platform's accounts
 * @param history what stands behind a message that was pressed
 * @param pictures draws charts
 * @param faults hears of what breaks
 * @param reconnected called when a connection is back after a while: cards may be due
 * @param news hears what a platform tells by itself
 * @param tell takes sentences for whoever runs the bot
 */
public record Bot(
    Product product,
    Directory directory,
    History history,
    Pictures pictures,
    Faults faults,
    Runnable reconnected,
    Consumer<News> news,
    Consumer<String> tell) {}
