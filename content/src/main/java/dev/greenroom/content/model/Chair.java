package dev.greenroom.content.model;

/**
 * One of the roles from which a paired format answers the same prompt.
 *
 * @param track the id of the track whose rubric scores this chair
 */
public record Chair(String id, String title, String track) {}
