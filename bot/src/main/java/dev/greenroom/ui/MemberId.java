package dev.greenroom.ui;

/** Our own name for one person in one community; says nothing about the platform's account. */
public record MemberId(String value) implements Comparable<MemberId> {
  @Override
  public int compareTo(MemberId other) {
    return value.compareTo(other.value);
  }
}
