package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;

/** Discord's REST API and gateway for one bot and one server, with four people in it. */
public final class FakeDiscord implements AutoCloseable {
  public static final String TOKEN = "a-token.of-the.bot";

  /**
   * A call that arrived.
   *
   * @param call such as "POST channels/1/messages"
   */
  public record Call(String call, JsonNode payload) {}

  private volatile String token = TOKEN;
  private final Guild guild = new Guild();
  private final Interactions interactions = new Interactions(guild);
  private final Gateway gateway = new Gateway(guild, this::token);
  private final Deeds deeds = new Deeds(guild, interactions, gateway);
  private final Rest rest = new Rest(new Routes(guild, interactions, gateway), this::token);

  private String token() {
    return token;
  }

  /** What {@code DISCORD_API_URL} is set to. */
  public URI url() {
    return rest.url();
  }

  /** Every call so far. */
  public List<Call> calls() {
    return List.copyOf(rest.calls);
  }

  /** Those calls whose method and path look like this. */
  public List<Call> calls(String regex) {
    return rest.calls.stream().filter(call -> call.call().matches(regex)).toList();
  }

  public Gateway gateway() {
    return gateway;
  }

  public Troubles troubles() {
    return rest.troubles;
  }

  /** Discord's clock goes on. */
  public void passes(Duration time) {
    guild.passes(time);
  }

  /** The owner resets the token. */
  public void resetsTheToken() {
    token = "another";
  }

  /** Every log-in is closed with this code. */
  public void refusesLogins(int code) {
    gateway.refuses(code);
  }

  public void isInNoServer() {
    gateway.isInNoServer();
  }

  /** Somebody follows the invite link. */
  public void joinsTheServer() {
    gateway.joins();
  }

  /**
   * The same by the link itself, which says what the bot may do here and that it has commands.
   *
   * @return the rights that Discord's page then names
   */
  public List<String> joinsTheServerBy(URI link) {
    return deeds.follows(link);
  }

  /** Whether the bot is logged in. */
  public boolean isConnected() {
    return gateway.isConnected();
  }

  public void cutsTheConnection() {
    gateway.cuts();
  }

  public void endsTheSession() {
    gateway.invalidates();
  }

  public int logins() {
    return gateway.identified();
  }

  public int resumes() {
    return gateway.resumed();
  }

  /** A right is taken from the bot. */
  public void takes(Permission right) {
    guild.rights.lacks(right);
    tellsOfRights();
  }

  public void givesBack(Permission right) {
    guild.rights.has(right);
    tellsOfRights();
  }

  /** In this channel alone the bot may not write. */
  public void shuts(String channel) {
    guild.rights.shuts(channel);
    gateway.dispatch("CHANNEL_UPDATE", guild.described.hall(guild.find(channel)));
  }

  public void opens(String channel) {
    guild.rights.opens(channel);
    gateway.dispatch("CHANNEL_UPDATE", guild.described.hall(guild.find(channel)));
  }

  private void tellsOfRights() {
    guild.all().stream()
        .filter(hall -> !hall.isThread() && !hall.isDirect())
        .forEach(hall -> gateway.dispatch("CHANNEL_UPDATE", guild.described.hall(hall)));
  }

  /** The bot lacks this right in this channel alone. */
  public void takesIn(String channel, Permission right) {
    guild.rights.lacksIn(channel, right);
  }

  /** What kinds of channels there are, by Discord's numbers. */
  public enum Kind {
    TEXT(Hall.TEXT_CHANNEL),
    VOICE(Hall.VOICE),
    NEWS(Hall.NEWS),
    STAGE(Hall.STAGE),
    FORUM(Hall.FORUM);

    private final int type;

    Kind(int type) {
      this.type = type;
    }
  }

  /** A new channel; its id. */
  public String opens(String name, Kind kind) {
    Hall hall = guild.channel(name, kind.type);
    gateway.dispatch("CHANNEL_CREATE", guild.described.hall(hall));
    return hall.id;
  }

  /** Somebody writes a post in a forum, or begins a thread; its id. */
  public String begins(String person, String channel, String name, boolean closed) {
    Hall thread = guild.begins(account(person), channel, name, closed);
    gateway.dispatch("THREAD_CREATE", guild.described.hall(thread));
    return thread.id;
  }

  /** From now on these people see a channel, and nobody else but the bot. */
  public void closes(String channel, String... people) {
    Hall hall = guild.closes(channel, Stream.of(people).map(this::account).toList());
    gateway.dispatch("CHANNEL_UPDATE", guild.described.hall(hall));
  }

  /** Somebody leaves the server; the gateway does not tell bots like this one. */
  public void leaves(String person) {
    guild.people.leaves(account(person));
  }

  /** A channel, with the threads in it, or a thread. */
  public void deletesTheChannel(String channel) {
    Hall hall = guild.find(channel);
    if (hall != null) {
      guild.removes(channel);
      guild.all().stream()
          .filter(thread -> thread.parent.equals(channel) && thread.isThread())
          .forEach(thread -> guild.removes(thread.id));
      gateway.dispatch(
          hall.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE", guild.described.hall(hall));
    }
  }

  /** A moderator closes a thread, and perhaps locks it. */
  public void closes(String thread, boolean locked) {
    changes(thread, true, locked);
  }

  /** A moderator opens it again. */
  public void reopens(String thread) {
    changes(thread, false, false);
  }

  private void changes(String thread, boolean archived, boolean locked) {
    Hall hall = guild.find(thread);
    hall.archived = archived;
    hall.locked = locked;
    hall.archivedAt = guild.now();
    gateway.dispatch("THREAD_UPDATE", guild.described.hall(hall));
  }

  public boolean isArchived(String thread) {
    return guild.find(thread).archived;
  }

  /** Somebody deletes a message by hand. */
  public void deletes(String channel, String message) {
    guild.delete(channel, message);
  }

  /** This person takes no direct messages. */
  public void hearsNothing(String person) {
    guild.people.hearsNothing(person);
  }

  /** One more person comes to the server. */
  public void joins(String person) {
    guild.joins(person);
  }

  /** Presses and calls of the past take up no room any more: for those who make very many. */
  public void forgets() {
    gateway.forget();
    interactions.forget();
    rest.calls.clear();
  }

  public String channel(String name) {
    return guild.named(name).id;
  }

  public String account(String person) {
    return guild.people.account(person);
  }

  public JsonNode commands() {
    return guild.commands;
  }

  /** The messages of a channel, thread or direct messages, the oldest first. */
  public List<ObjectNode> messages(String channel) {
    return guild.messages(channel);
  }

  /** Somebody writes so many lines. */
  public void chats(String person, String channel, int lines) {
    for (int line = 0; line < lines; line++) {
      guild.says(person, channel);
    }
  }

  /** Somebody lets somebody else into a thread. */
  public void addsByHand(String person, String thread, String other) {
    guild.lets(thread, guild.people.account(other), guild.people.account(person));
  }

  /** Nobody has written in a thread for long. */
  public void archives(String thread) {
    guild.archives(thread);
  }

  /** The bot is put out of the server. */
  public void kicksTheBot() {
    guild.rights.lacks(Permission.VIEW_CHANNEL);
    gateway.dispatch("GUILD_DELETE", Json.object().put("id", guild.id));
  }

  public List<ObjectNode> direct(String person) {
    return messages(guild.direct(guild.people.account(person)).id);
  }

  /** What this person alone sees. */
  public List<ObjectNode> alone(String person) {
    return interactions.alone(person);
  }

  /** A thread as people find it. */
  public record Thread(
      String id, String parent, String title, Set<String> people, boolean open, boolean live) {}

  public List<Thread> threads() {
    return guild.all().stream()
        .filter(Hall::isThread)
        .map(
            hall -> {
              var others = new LinkedHashSet<>(hall.people);
              others.remove(guild.bot);
              return new Thread(
                  hall.id,
                  hall.parent,
                  hall.name,
                  others,
                  hall.type == Hall.PUBLIC_THREAD,
                  !hall.archived || !hall.locked);
            })
        .toList();
  }

  /** Somebody types a command. */
  public Interaction types(
      String person, String channel, String command, Map<String, String> values) {
    return deeds.types(person, channel, command, values);
  }

  /** Whoever runs the server offers a hidden command to everybody, in its settings. */
  public void offersToEverybody(String command) {
    guild.offered.add(command);
  }

  /** Somebody types what their app still has of an older list: a command with a part. */
  public Interaction typesOld(String person, String channel, String command, String part) {
    return deeds.typesOld(person, channel, command, part);
  }

  /** Somebody presses a button. */
  public Interaction presses(String person, ObjectNode on, String customId) {
    return deeds.presses(person, on, customId);
  }

  /** Somebody chooses from a select. */
  public Interaction chooses(String person, ObjectNode on, String customId, String value) {
    return deeds.chooses(person, on, customId, value);
  }

  /** Somebody sends a form: the components as Discord fills them. */
  public Interaction sends(String person, Interaction opened, ArrayNode filled) {
    return deeds.sends(person, opened, filled);
  }

  /** The gateway brings a press once more. */
  public void bringsAgain(Interaction press) {
    deeds.bringsAgain(press);
  }

  /** The form that a press opened. */
  public ObjectNode form(Interaction press) {
    return press.form();
  }

  public boolean hasForm(Interaction press) {
    return press.form != null;
  }

  /** The page that a press opened or changed, the latest; empty for none. */
  public Optional<ObjectNode> page(Interaction press) {
    synchronized (interactions) {
      return press.pages.isEmpty() ? Optional.empty() : Optional.of(press.pages.getLast());
    }
  }

  @Override
  public String toString() {
    return rest.calls.stream().map(Call::call).collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    gateway.close();
    rest.close();
  }
}
