package dev.greenroom.kit.slack;

/** What lets the app in, and by what it knows Slack. */
public record Tokens(String bot, String app, String secret) {}
