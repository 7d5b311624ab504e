package dev.greenroom.core.model;

/** A message as its platform names it. */
public record MessageRef(Place place, String id) {}
