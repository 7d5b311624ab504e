package dev.greenroom.playground.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.model.Place;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.page.SamplePlayground;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ticks a step of the tour, and what is said to press next. */
class TourTest {
  private static final String ANSWER = "{\"answer\":\"Ask who waits.\",\"sure\":\"1\"}";

  @TempDir private Path folder;
  private SamplePlayground sample;

  /** The client reads this once in a process, and another test of the page needs it. */
  @BeforeEach
  void start() {
    sample = new SamplePlayground(folder.resolve("chat.db"), new ListenAddress("127.0.0.1", 0));
    sample.playground.start();
  }

  @AfterEach
  void stop() {
    sample.close();
  }

  @Test
  void without_an_open_question_it_offers_to_post_one() {
    assertThat(tour().path("hint").path("say").asText()).isEqualTo("question");
    assertThat(tour().path("hint").path("scene").asText()).isEqualTo("post");
  }

  @Test
  void it_leads_to_the_control_that_is_pressed_next() {
    posts("q", "answer", "q1", "Answer");
    JsonNode go = tour().path("hint").path("go");
    assertThat(go.path("person").asText()).isEqualTo("ana");
    assertThat(go.path("channel").asText()).isEqualTo("general");
    assertThat(go.path("action").asText()).isEqualTo("g1.answer.q1");
  }

  @Test
  void it_names_the_channel_that_a_lobby_is_in() {
    posts("q", "answer", "q1", "Answer");
    submits("g1.answer.q1", ANSWER);
    posts("lobby", "join-candidate", "r1", "Join as candidate");
    JsonNode hint = tour().path("hint");
    assertThat(hint.path("say").asText()).isEqualTo("join");
    assertThat(hint.path("args").path(1).asText()).isEqualTo("general");
  }

  @Test
  void only_an_answer_that_is_taken_ticks_the_first_step() {
    posts("q", "answer", "q1", "Answer");
    submits("g1.answer.q1", "{\"answer\":\"\"}");
    assertThat(done()).isEmpty();
    submits("g1.answer.q1", ANSWER);
    assertThat(done()).containsExactly("daily");
  }

  @Test
  void a_round_is_done_when_its_vote_opens_for_somebody_who_joined_it() {
    posts("lobby", "join-candidate", "r1", "Join as candidate");
    posts("other", "vote", "r2", "Vote");
    presses("g1.join-candidate.r1");
    assertThat(done()).isEmpty();
    posts("vote", "vote", "r1", "Vote");
    assertThat(done()).containsExactly("round");
  }

  @Test
  void a_round_that_somebody_has_left_is_not_done() {
    posts("lobby", "join-candidate", "r1", "Join as candidate");
    presses("g1.join-candidate.r1");
    posts("plan", "leave", "r1", "Leave");
    presses("g1.leave.r1");
    posts("vote", "vote", "r1", "Vote");
    assertThat(done()).isEmpty();
  }

  @Test
  void what_is_done_is_kept_over_a_restart() {
    posts("q", "answer", "q1", "Answer");
    submits("g1.answer.q1", ANSWER);
    stop();
    start();
    assertThat(done()).containsExactly("daily");
  }

  @Test
  void a_scene_that_is_not_in_the_play_is_refused() {
    assertThat(post("tour", "{\"scene\":\"steal\"}").statusCode()).isEqualTo(400);
  }

  private void posts(String key, String route, String ref, String label) {
    var card =
        Card.titled("A card").actions(new Control.Button(ActionId.of(route, ref), label)).build();
    var _ = sample.chat.post(new Place("playground", "general"), key, card);
  }

  private void presses(String action) {
    assertThat(post("press", about(action, "{}")).statusCode()).isEqualTo(200);
  }

  private void submits(String action, String values) {
    assertThat(post("submit", about(action, values)).statusCode()).isEqualTo(200);
  }

  private static String about(String action, String values) {
    return ("{\"person\":\"ana\",\"channel\":\"general\","
            + "\"delivery\":\"%s\",\"action\":\"%s\",\"values\":%s}")
        .formatted(UUID.randomUUID(), action, values);
  }

  private List<String> done() {
    return StreamSupport.stream(tour().path("steps").spliterator(), false)
        .filter(step -> step.path("done").asBoolean())
        .map(step -> step.path("id").asText())
        .toList();
  }

  private JsonNode tour() {
    return PageJson.parse(send(HttpRequest.newBuilder(at("tour"))).body());
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private URI at(String path) {
    return URI.create(sample.playground.url() + "/api/" + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
