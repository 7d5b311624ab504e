package dev.greenroom.flow;

/**
 * A command that people can type, for completion, registration and help.
 *
 * @param name without the slash, such as "greenroom setup"
 * @param words one plain sentence
 * @param manages whether it is only for those who run the community
 */
public record CommandHelp(String name, String words, boolean manages) {}
