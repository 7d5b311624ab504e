package dev.greenroom.adapter.relay;

import dev.greenroom.core.model.Digest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of a card or thread whether it is the one that was sent before. Every value is written with
 * its kind and its length, so that nobody's words can make two cards look the same.
 */
final class Fingerprint {
  private final StringBuilder written = new StringBuilder();

  private Fingerprint() {}

  /** 20 characters: equal for equal cards or threads, in every run of the program. */
  static String of(Record sent) {
    var print = new Fingerprint();
    print.write(sent);
    return Digest.id(print.written.toString());
  }

  private void write(Object value) {
    switch (value) {
      case Record record -> parts(record);
      case List<?> list -> {
        mark("list", Integer.toString(list.size()));
        list.forEach(this::write);
      }
      case Set<?> set -> write(set.stream().map(String::valueOf).sorted().toList());
      case Optional<?> some -> write(some.stream().toList());
      default -> mark(value.getClass().getSimpleName(), value.toString());
    }
  }

  private void parts(Record record) {
    RecordComponent[] parts = record.getClass().getRecordComponents();
    mark(record.getClass().getSimpleName(), Integer.toString(parts.length));
    for (RecordComponent part : parts) {
      Object value = value(record, part);
      if (value == null) {
        mark("nothing", "");
      } else {
        write(value);
      }
    }
  }

  private void mark(String kind, String value) {
    written.append(kind).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }

  private static Object value(Record record, RecordComponent part) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("what cards are made of is public", e);
    }
  }
}
