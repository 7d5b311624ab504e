package dev.greenroom.content.checking;

import dev.greenroom.content.model.FactId;
import dev.greenroom.content.model.Source;
import dev.greenroom.content.reading.Problem;
import dev.greenroom.content.reading.ProblemWords;
import dev.greenroom.content.reading.Spot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fact ids that the sources of a pack's header give. */
final class FactIds {

  private final Map<String, Integer> countByPrefix = new TreeMap<>();

  /** Reports a prefix that two sources claim. */
  static FactIds of(Spot header, List<Problem> problems) {
    FactIds facts = new FactIds();
    for (Spot source : header.items("sources")) {
      for (Spot prefix : source.at("facts").fields()) {
        int count = source.at("facts").number(prefix.key()).orElse(0);
        if (facts.countByPrefix.putIfAbsent(prefix.key(), count) != null) {
          problems.add(prefix.keyProblem("fact.prefix"));
        }
      }
    }
    return facts;
  }

  /** Checks every list called {@code sources} in a file, however deep it stands. */
  void check(Spot spot, List<Problem> problems) {
    for (Spot field : spot.fields()) {
      if (field.key().equals("sources")) {
        checkList(field, problems);
      } else {
        check(field, problems);
      }
    }
    spot.items().forEach(item -> check(item, problems));
  }

  private void checkList(Spot list, List<Problem> problems) {
    for (Spot item : list.items()) {
      String id = item.text().orElse("");
      if (id.equals(Source.ORIGINAL)) {
        if (list.items().size() > 1) {
          problems.add(item.problem("fact.original"));
        }
      } else if (FactId.number(id) > 0 && !known(id)) {
        problems.add(item.problem("fact.unknown", ProblemWords.quoted(id), all()));
      }
    }
  }

  private boolean known(String id) {
    String prefix = id.substring(0, id.lastIndexOf('-'));
    return FactId.number(id) <= countByPrefix.getOrDefault(prefix, 0);
  }

  private String all() {
    List<String> ranges =
        countByPrefix.entrySet().stream()
            .map(
                e ->
                    ProblemWords.say(
                        "fact.range", e.getKey() + "-1", e.getKey() + "-" + e.getValue()))
            .toList();
    return ranges.isEmpty()
        ? ProblemWords.say("known.none")
        : ProblemWords.say("known.all", ProblemWords.oneOf(ranges));
  }
}
