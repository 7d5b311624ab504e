package dev.greenroom.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.app.Wiring;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.port.Chat;
import dev.greenroom.kit.PlatformDriver;
import dev.greenroom.kit.Said;
import dev.greenroom.playground.chat.PageJson;
import dev.greenroom.playground.chat.Person;
import dev.greenroom.playground.chat.PlaygroundChat;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People on the playground, without its page: their presses go where the page's go. */
final class PlaygroundDriver implements PlatformDriver {
  private final Wiring bot;
  private final PlaygroundChat chat;
  private final Map<String, Control> seen = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, Map<String, Page>> alone = new HashMap<>();
  private int count;

  PlaygroundDriver(Wiring bot, PlaygroundChat chat) {
    this.bot = bot;
    this.chat = chat;
  }

  @Override
  public Chat chat() {
    return chat;
  }

  @Override
  public String channel(String name) {
    return name;
  }

  @Override
  public String account(String person) {
    return person.toLowerCase(Locale.ROOT);
  }

  @Override
  public Got types(String person, String where, String command, Map<String, String> values) {
    return got(person, where, null, send(person, where, new Inbound.Command(command, values)));
  }

  @Override
  public Got presses(String person, Page on, String label) {
    Control control = control(on, label);
    return got(person, on.where(), on, send(person, on.where(), pressed(control, Map.of())));
  }

  @Override
  public Got chooses(String person, Page on, String label, String option) {
    Control.Select select = (Control.Select) control(on, label);
    String value =
        select.options().stream()
            .filter(one -> one.label().equals(option))
            .findFirst()
            .map(Option::value)
            .orElseThrow(() -> new AssertionError("no " + option + " in " + select));
    Inbound.Press press = pressed(select, Map.of("choice", value));
    return got(person, on.where(), on, send(person, on.where(), press));
  }

  /** As it stands there now, or stood when it was last read. */
  private Control control(Page on, String label) {
    return Optional.ofNullable(seen.get(on.id() + label))
        .orElseThrow(() -> new AssertionError("no " + label + " on " + on));
  }

  private static Inbound.Press pressed(Control control, Map<String, String> values) {
    return new Inbound.Pressed(control.action(), values);
  }

  @Override
  public void deletes(Page message) {
    var place = new Place("playground", message.where());
    assertThat(chat.delete(new MessageRef(place, message.id().substring(1))))
        .isInstanceOf(Chat.Sent.class);
  }

  /** Nobody runs the playground's channels. */
  @Override
  public boolean deletesThread(String where) {
    return false;
  }

  @Override
  public boolean deletesChannel(String where) {
    return false;
  }

  /** Its chat is a file beside the bot: no answer is lost. */
  @Override
  public void losesTheNextAnswer() {}

  @Override
  public boolean forbids(String where) {
    return false;
  }

  @Override
  public void allows(String where) {}

  @Override
  public Got sends(String person, Asked asked, Map<String, String> values) {
    Form form = forms.get(asked.id());
    var filled = new LinkedHashMap<String, String>();
    for (Field field : form.fields()) {
      String now = asked.values().getOrDefault(field.label(), "");
      filled.put(field.name(), value(field, values.getOrDefault(field.label(), now)));
    }
    String where = asked.id().replaceFirst("/.*", "");
    return got(
        person, where, null, send(person, where, new Inbound.Submitted(form.action(), filled)));
  }

  private Reply send(String person, String where, Inbound.Press press) {
    Person who = Person.withId(account(person));
    CommunityId community = bot.directory().community("playground", "playground");
    MemberId member = bot.directory().member(community, who.id(), who.name(), Locale.ENGLISH);
    var actor = new Actor(member, who.manages(), Locale.ENGLISH);
    var place = new Place("playground", where);
    return bot.router()
        .handle(
            new Inbound("playground/" + count++, community, actor, place, press)
                .with(new VisiblePlaces.Known(there -> there.person().isEmpty())));
  }

  private Got got(String person, String where, Page pressed, Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> new Nothing();
      case Reply.Whisper(var card) -> page(person, "w" + count, where, card);
      case Reply.Sheet(var card) -> page(person, "w" + count, where, card);
      case Reply.Refuse(var card) -> page(person, "w" + count, where, card);
      case Reply.Replace(var card) ->
          page(person, pressed == null ? "w" + count : pressed.id(), where, card);
      case Reply.Ask(var form) -> asked(where, form, "");
      case Reply.FieldErrors(var form, var problems) ->
          asked(where, form, String.join("\n", problems.values()));
    };
  }

  private Page page(String person, String id, String where, Card card) {
    Page page = page(id, where, card);
    alone.computeIfAbsent(person, _ -> new LinkedHashMap<>()).put(id, page);
    return page;
  }

  private Page page(String id, String where, Card card) {
    var controls = new ArrayList<String>();
    var pictures = new ArrayList<String>();
    for (Block block : card.blocks()) {
      if (block instanceof Block.Actions(var row)) {
        row.forEach(control -> controls.add(control.label()));
        row.forEach(control -> seen.put(id + control.label(), control));
      } else if (block instanceof Block.Picture(_, var alt)) {
        pictures.add(alt);
      }
    }
    return new Page(id, where, Said.in(card), controls, pictures);
  }

  private Asked asked(String where, Form form, String problems) {
    var values = new LinkedHashMap<String, String>();
    form.fields().forEach(field -> values.put(field.label(), shown(field)));
    String id = where + "/" + count;
    forms.put(id, form);
    return new Asked(id, form.title(), values, problems);
  }

  private static String shown(Field field) {
    String value = field.value() == null ? "" : field.value();
    return each(value, field.input(), Option::value, Option::label);
  }

  private static String value(Field field, String shown) {
    return each(shown, field.input(), Option::label, Option::value);
  }

  private static String each(
      String given, Input input, Function<Option, String> from, Function<Option, String> to) {
    List<Option> options =
        switch (input) {
          case Input.One(var some) -> some;
          case Input.Many(var some) -> some;
          default -> List.of();
        };
    return input instanceof Input.Many
        ? Arrays.stream(given.split(","))
            .map(one -> one(one, options, from, to))
            .collect(Collectors.joining(","))
        : one(given, options, from, to);
  }

  private static String one(
      String given,
      List<Option> options,
      Function<Option, String> from,
      Function<Option, String> to) {
    return options.stream()
        .filter(option -> from.apply(option).equals(given))
        .findFirst()
        .map(to)
        .orElse(given);
  }

  @Override
  public List<Page> messages(String where) {
    return chat.messages(where, Long.MAX_VALUE, 100).stream()
        .map(
            message ->
                page("m" + message.id(), where, CardReader.card(PageJson.parse(message.card()))))
        .toList();
  }

  @Override
  public List<Thread> threads(String where) {
    return chat.channels().stream()
        .filter(channel -> where.equals(channel.parent()))
        .map(one -> new Thread(one.id(), one.name(), one.only() == null, one.live()))
        .toList();
  }

  @Override
  public List<Page> direct(String person) {
    return messages(Place.person("playground", account(person)).channel());
  }

  @Override
  public List<Page> alone(String person) {
    return List.copyOf(alone.getOrDefault(person, Map.of()).values());
  }

  @Override
  public void close() {
    chat.close();
  }
}
