package dev.greenroom.core.model;

/** Our own name for one Discord server, Slack workspace or playground. */
public record CommunityId(String value) {}
