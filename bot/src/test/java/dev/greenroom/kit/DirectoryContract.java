package dev.greenroom.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.Directory;
import dev.greenroom.ui.MemberId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who is who, and what product time it is, whatever the database. */
public abstract class DirectoryContract extends StoreFixture {
  private Directory directory() {
    return store().directory();
  }

  private MemberId ana(CommunityId community) {
    return directory().member(community, "u1", "Ana", Locale.ENGLISH);
  }

  private CommunityId home() {
    return directory().community("playground", "home");
  }

  @Test
  void a_server_is_the_same_community_every_time() {
    var home = home();
    restart();
    assertThat(home()).isEqualTo(home);
    assertThat(directory().community("discord", "home")).isNotEqualTo(home);
  }

  @Test
  void a_community_leads_back_to_its_server() {
    assertThat(directory().nativeName(home())).contains("playground:home");
    assertThat(directory().nativeName(new CommunityId("nowhere"))).isEmpty();
  }

  @Test
  void an_account_is_the_same_member_every_time() {
    var ana = ana(home());
    restart();
    assertThat(ana(home())).isEqualTo(ana);
  }

  @Test
  void an_account_is_another_member_in_another_community() {
    assertThat(ana(home())).isNotEqualTo(ana(directory().community("playground", "away")));
  }

  @Test
  void an_id_says_nothing_about_the_account_and_fits_a_control() {
    assertThat(ana(home()).value()).matches("[0-9a-z]{20}");
    assertThat(home().value()).matches("[0-9a-z]{20}");
  }

  @Test
  void names_are_kept_fresh() {
    var ana = ana(home());
    assertThat(directory().name(ana)).contains("Ana");
    var same = directory().member(home(), "u1", "Ana Maria\0", Locale.GERMAN);
    assertThat(same).isEqualTo(ana);
    assertThat(directory().name(ana)).contains("Ana Maria");
  }

  @Test
  void a_name_turns_nothing_around_it_and_is_one_line() {
    for (String turned :
        List.of("An\u202Ea", "\u2067Ana\u2069", "\u200FAna\u061C", "Ana\u202D\u202C", " Ana\n")) {
      var ana = directory().member(home(), "u1", turned, Locale.ENGLISH);
      assertThat(directory().name(ana)).contains("Ana");
    }
    var two = directory().member(home(), "u2", "Ana\r\n\u2028Maria\u00A0B", Locale.ENGLISH);
    assertThat(directory().name(two)).contains("Ana Maria B");
  }

  @Test
  void a_name_that_nobody_sees_is_none() {
    var hidden = directory().member(home(), "u1", "\u202E\u200B", Locale.ENGLISH);
    assertThat(directory().name(hidden)).isEmpty();
    assertThat(directory().account(hidden)).contains("u1");
    assertThat(directory().member(home(), "u1", "\u202E", Locale.ENGLISH)).isEqualTo(hidden);
  }

  @Test
  void somebody_unknown_has_no_name() {
    assertThat(directory().name(new MemberId("nobody"))).isEmpty();
  }

  @Test
  void a_member_leads_back_to_their_account() {
    assertThat(directory().account(ana(home()))).contains("u1");
    assertThat(directory().account(new MemberId("nobody"))).isEmpty();
  }

  @Test
  void cards_are_in_english_where_no_language_was_chosen() {
    assertThat(directory().language(home())).isEqualTo(Locale.ENGLISH);
    assertThat(directory().language(new CommunityId("nowhere"))).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void people_seen_at_the_same_moment_for_the_first_time_are_one() throws Exception {
    var home = home();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var seen = threads.invokeAll(Collections.nCopies(32, (Callable<MemberId>) () -> ana(home)));
      assertThat(seen.stream().map(Future::resultNow).distinct()).hasSize(1);
    }
  }

  @Test
  void product_time_is_tied_where_it_was_left() {
    assertThat(store().anchor()).isEmpty();
    store().anchors().save(ClockAnchor.tied(NOON, NOON, 1));
    var moved = ClockAnchor.tied(NOON.plus(Duration.ofDays(3)), NOON.plusSeconds(1), 60);
    store().anchors().save(moved);
    restart();
    assertThat(store().anchor()).contains(moved);
  }
}
