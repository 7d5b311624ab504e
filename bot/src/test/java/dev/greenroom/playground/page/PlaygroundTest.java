package dev.greenroom.playground.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.chat.PlaygroundCannotStart;
import dev.greenroom.playground.press.ListenAddress;
import dev.greenroom.ui.MemberId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's server, asked as the page and as strangers ask it. */
class PlaygroundTest {
  private static final String ANA =
      "{\"person\":\"ana\",\"channel\":\"general\",\"delivery\":\"0f0f-0001\",";

  @TempDir private Path folder;
  private SamplePlayground sample;

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
  void the_page_comes_whole_from_the_jar_and_may_load_nothing_from_elsewhere() {
    var page = send(get("/"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http:", "https:");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(send(get("/app.js")).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
  }

  @Test
  void no_other_file_of_the_jar_is_served() {
    for (String path : new String[] {"/nothing.js", "/..%2Flogback.xml", "/index.html%00.js"}) {
      assertThat(send(get(path)).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void a_name_that_somebody_pointed_at_this_machine_is_refused() {
    var answer = send(get("/api/state").header("Host", "evil.example"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(sentence(answer))
        .isEqualTo("This page answers only to this machine’s own address, not to evil.example.");
  }

  @Test
  void a_press_from_another_site_is_refused() {
    var answer =
        send(
            post("/api/command", ANA + "\"line\":\"/daily\"}")
                .header("Origin", "http://a.example"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(sentence(answer)).contains("http://a.example");
    assertThat(sample.received).isEmpty();
  }

  @Test
  void a_press_from_the_page_itself_is_taken_under_any_name_of_this_machine() {
    String host = "localhost:" + sample.playground.port();
    var answer =
        send(
            post("/api/command", ANA + "\"line\":\"/daily\"}")
                .header("Host", host)
                .header("Origin", "http://" + host));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void a_press_reaches_the_router_as_the_person_who_pressed() {
    send(post("/api/press", ANA + "\"action\":\"g1.pick.a1\",\"values\":{\"choice\":\"cost\"}}"));
    assertThat(sample.received).hasSize(1);
    Inbound inbound = sample.received.getFirst();
    assertThat(inbound.delivery()).isEqualTo("playground/0f0f-0001");
    assertThat(inbound.actor()).isEqualTo(new Actor(new MemberId("ana"), false, Locale.GERMANY));
    assertThat(inbound.place().channel()).isEqualTo("general");
    assertThat(inbound.press().values()).isEqualTo(Map.of("choice", "cost"));
  }

  @Test
  void only_the_admin_manages_and_is_offered_what_admins_can_do() {
    send(post("/api/command", ANA.replace("ana", "max") + "\"line\":\"/daily\"}"));
    assertThat(sample.received.getFirst().actor().manages()).isTrue();
    assertThat(send(get("/api/people/max/commands")).body()).contains("greenroom-setup");
    assertThat(send(get("/api/people/ana/commands")).body()).doesNotContain("greenroom-setup");
  }

  @Test
  void a_form_with_100000_characters_reaches_the_router_and_keeps_what_was_typed() {
    String typed = "\\u0000\\ud83d".repeat(50_000);
    var answer =
        send(
            post(
                "/api/submit",
                ANA
                    + "\"action\":\"g1.save-answer.a1\",\"values\":{\"answer\":\""
                    + typed
                    + "\"}}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("kind").asText()).isEqualTo("errors");
    assertThat(sample.received.getFirst().press().values().get("answer")).hasSize(100_000);
  }

  @Test
  void what_is_far_too_large_is_refused_in_a_sentence() {
    var answer = send(post("/api/say", ANA + "\"words\":\"" + "x".repeat(3 << 20) + "\"}"));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(sentence(answer))
        .isEqualTo("That is too large: at most 2 MB can be sent at once. Nothing was done.");
  }

  @Test
  void what_cannot_be_read_is_refused_in_a_sentence() {
    for (String body :
        new String[] {"", "{", "[]", "{\"person\":7}", ANA + "\"line\":\"daily\"}"}) {
      var answer = send(post("/api/command", body));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(sentence(answer)).as(body).isNotBlank();
    }
  }

  @Test
  void a_fault_shows_a_reference_and_nothing_of_its_insides() {
    var answer = send(post("/api/command", ANA + "\"line\":\"/broken\"}"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(sentence(answer)).startsWith("That did not work; what went wrong stands in the log");
    assertThat(answer.body()).doesNotContain("on purpose", "Exception");
    assertThat(sample.faults)
        .singleElement()
        .extracting(Throwable::getMessage)
        .isEqualTo("broken on purpose");
  }

  @Test
  void what_is_said_is_a_message_of_whoever_said_it_and_stays_as_typed() {
    send(post("/api/say", ANA + "\"words\":\"@everyone <b>hi</b>\"}"));
    JsonNode said = json(send(get("/api/channels/general/messages"))).path("messages").path(0);
    assertThat(said.path("author").asText()).isEqualTo("ana");
    assertThat(said.path("words").asText()).isEqualTo("@everyone <b>hi</b>");
    assertThat(sample.received).isEmpty();
  }

  @Test
  void an_open_page_hears_at_once_what_is_posted() throws IOException {
    var listening =
        get("/api/live").header("Accept", "text/event-stream").timeout(Duration.ofSeconds(20));
    try (var client = HttpClient.newHttpClient();
        var lines =
            client.send(listening.build(), HttpResponse.BodyHandlers.ofInputStream()).body();
        var page = new BufferedReader(new InputStreamReader(lines, UTF_8))) {
      assertThat(page.readLine()).as("the time comes by itself").contains("clock");
      send(post("/api/say", ANA + "\"words\":\"hello\"}"));
      assertThat(page.lines().anyMatch(line -> line.contains("hello"))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_inspector_shows_the_card_and_the_events_behind_it() {
    sample.fill();
    JsonNode messages = json(send(get("/api/channels/general/messages"))).path("messages");
    long id = messages.path(0).path("id").asLong();
    JsonNode found = json(send(get("/api/channels/general/messages/" + id)));
    assertThat(CardReader.card(found.path("card"))).isEqualTo(Samples.debrief());
    assertThat(found.path("stream").asText()).isEqualTo("asked/a1");
    assertThat(found.path("events").path(0).path("content").path("question").asText())
        .isEqualTo("sd-1");
  }

  @Test
  void the_clock_moves_forward_by_hand_and_to_the_next_event() {
    String next = json(send(get("/api/state"))).path("clock").path("next").asText();
    var moved = json(send(post("/api/clock", "{\"to\":\"next\"}")));
    assertThat(moved.path("now").asText()).isGreaterThanOrEqualTo(next);
    assertThat(send(post("/api/clock", "{\"by\":\"PT-1H\"}")).statusCode()).isEqualTo(400);
    assertThat(send(post("/api/clock", "{\"by\":\"P9999D\"}")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_port_in_use_is_named_in_one_sentence() {
    int port = sample.playground.port();
    try (var second = second(new ListenAddress("127.0.0.1", port))) {
      assertThatThrownBy(second.playground::start)
          .isInstanceOf(PlaygroundCannotStart.class)
          .hasMessageStartingWith("Port " + port + " on 127.0.0.1 is in use");
    }
  }

  @Test
  void an_address_that_others_can_reach_is_refused_in_one_sentence() {
    for (String host : new String[] {"0.0.0.0", "192.0.2.1", "no.such.host.invalid"}) {
      try (var second = second(new ListenAddress(host, 0))) {
        assertThatThrownBy(second.playground::start)
            .isInstanceOf(PlaygroundCannotStart.class)
            .hasMessageEndingWith("not on " + host + ".");
      }
    }
  }

  private SamplePlayground second(ListenAddress address) {
    return new SamplePlayground(folder.resolve("second.db"), address);
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(sample.playground.url() + path));
  }

  private HttpRequest.Builder post(String path, String body) {
    return get(path).POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return PageJson.parse(answer.body());
  }

  private static String sentence(HttpResponse<String> answer) {
    return json(answer).path("sentence").asText();
  }
}
