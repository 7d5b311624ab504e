package dev.greenroom.adapter.sql.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.core.model.Outcome;
import dev.greenroom.kit.Counter;
import dev.greenroom.kit.Counters;
import dev.greenroom.kit.Golden;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BEN = new MemberId("ben");

  private final Codec codec = new Codec(List.of(Counter.class, Counter.Event.class));

  @Test
  void what_is_stored_looks_the_same_in_every_version() {
    String now =
        codec.write(Counter.class, counting())
            + "\n"
            + codec.write(Counter.Event.class, planned(Optional.of("Title"), "remark"))
            + "\n"
            + codec.write(Counter.Event.class, planned(Optional.empty(), null))
            + "\n";
    Golden.text("codec.txt", now);
  }

  @Test
  void what_is_written_is_read_again() {
    for (var event : List.of(planned(Optional.of("T"), "r"), planned(Optional.empty(), null))) {
      String text = codec.write(Counter.Event.class, event);
      assertThat(codec.read(Counter.Event.class, text)).isEqualTo(event);
    }
    String text = codec.write(Counter.class, counting());
    assertThat(codec.read(Counter.class, text)).isEqualTo(counting());
  }

  @Test
  void the_order_of_a_map_is_kept() {
    var read = codec.read(Counter.class, codec.write(Counter.class, counting()));
    assertThat(((Counter.Counting) read).by().keySet()).containsExactly(BEN, ANA);
  }

  @Test
  void a_type_this_version_does_not_know_is_a_plain_fault() {
    assertThatThrownBy(() -> codec.read(Counter.Event.class, "{\"type\":\"doubled\"}"))
        .isInstanceOf(UnreadableValue.class)
        .hasMessageContaining("knows no \"doubled\"")
        .hasMessageContaining("counted");
  }

  @Test
  void a_component_that_is_not_stored_is_a_plain_fault() {
    assertThatThrownBy(() -> codec.read(Counter.Event.class, "{\"type\":\"counted\"}"))
        .isInstanceOf(UnreadableValue.class)
        .hasMessageContaining("Counted is stored without by");
  }

  @Test
  void a_list_that_was_added_to_a_record_later_is_empty_in_what_was_stored_before() {
    assertThat(codec.read(Counter.Event.class, "{\"type\":\"shown\"}"))
        .isEqualTo(new Counter.Shown(List.of()));
  }

  @Test
  void what_cannot_be_stored_is_refused_at_start() {
    assertThatThrownBy(() -> new Codec(List.of(Dated.class)))
        .hasMessageContaining("Dated.when cannot be stored: java.util.Date");
    assertThatThrownBy(() -> new Codec(List.of(Outcome.class)))
        .hasMessageContaining("only sealed types and records");
    assertThatThrownBy(() -> new Codec(List.of(Twice.class)))
        .hasMessageContaining("two records called done");
  }

  private static Counter counting() {
    var by = new LinkedHashMap<MemberId, Integer>();
    by.put(BEN, 2);
    by.put(ANA, 1);
    return new Counter.Counting(3, List.of(Counters.card("lobby", "general")), by);
  }

  private static Counter.Event planned(Optional<String> title, String remark) {
    return new Counter.Planned(
        new TextRef("t1", 7),
        Instant.parse("2027-03-28T01:00:00.123Z"),
        LocalDate.of(2027, 3, 28),
        LocalTime.of(2, 30),
        ZoneId.of("Europe/Berlin"),
        Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        title,
        remark,
        0.25,
        true,
        new Counter.Counted(ANA));
  }

  record Dated(Date when) {}

  /** Two parts that would be stored by the same name. */
  sealed interface Twice {}

  sealed interface First extends Twice {
    record Done() implements First {}
  }

  sealed interface Second extends Twice {
    record Done() implements Second {}
  }
}
