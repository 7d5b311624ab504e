package dev.greenroom.content.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of facts: letters, a hyphen, a number from 1. */
public final class FactId {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{0,15}-([1-9][0-9]{0,2})");

  private FactId() {}

  /** The number in a fact id, 0 for what is none. */
  public static int number(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
