package dev.greenroom.flow;

/** A message as its platform names it. */
public record MessageRef(Place place, String id) {}
