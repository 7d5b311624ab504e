package dev.greenroom.kit.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is in the server. */
final class People {
  private final Map<String, String> accounts = new LinkedHashMap<>();
  private final Set<String> left = new TreeSet<>();
  private final Set<String> silent = new TreeSet<>();

  synchronized void joins(String person, String account) {
    accounts.put(person, account);
  }

  synchronized void leaves(String account) {
    left.add(account);
  }

  synchronized boolean isMember(String account) {
    return accounts.containsValue(account) && !left.contains(account);
  }

  synchronized String account(String person) {
    return accounts.get(person);
  }

  synchronized String nameOf(String account) {
    return accounts.entrySet().stream()
        .filter(person -> person.getValue().equals(account))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("Greenroom");
  }

  synchronized boolean isKnown(String account) {
    return accounts.containsValue(account);
  }

  /** This person takes no direct messages. */
  synchronized void hearsNothing(String person) {
    silent.add(account(person));
  }

  synchronized boolean isSilent(String account) {
    return silent.contains(account);
  }
}
