package dev.greenroom.adapter.discord;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.greenroom.adapter.discord.component.ControlIds;
import dev.greenroom.adapter.discord.component.DiscordSentences;
import dev.greenroom.adapter.discord.component.Drafts;
import dev.greenroom.adapter.discord.component.MessageCards;
import dev.greenroom.adapter.discord.component.ModalForms;
import dev.greenroom.core.engine.PressQueue;
import dev.greenroom.core.model.Actor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.StoreAway;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.News;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/**
 * Takes presses in, one after another. It is called on a thread of its own, never on the one that
 * reads the gateway, and keeps it for no longer than it takes to hand a press on.
 */
final class DiscordPresses extends ListenerAdapter {
  private static final String CHOICE = "choice";

  private final PressQueue promptly;
  private final Directory directory;
  private final Consumer<News> news;
  private final PressSurroundings surroundings;
  private final ReplyContext desk;

  /**
   * @param news hears which cards were pressed
   */
  DiscordPresses(
      PressQueue promptly,
      Directory directory,
      Consumer<News> news,
      PressSurroundings surroundings,
      ReplyContext desk) {
    this.promptly = promptly;
    this.directory = directory;
    this.news = news;
    this.surroundings = surroundings;
    this.desk = desk;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    var values = new LinkedHashMap<String, String>();
    for (OptionMapping option : event.getOptions()) {
      values.put(option.getName(), option.getAsString());
    }
    take(event, new Inbound.Command(event.getFullCommandName(), values));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    ActionId action = ControlIds.action(event.getComponentId());
    if (action.route().equals(Drafts.ROUTE)) {
      reopen(event, action);
    } else {
      take(event, new Inbound.Pressed(action, Map.of()));
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    ActionId action = ControlIds.action(event.getComponentId());
    take(event, new Inbound.Pressed(action, Map.of(CHOICE, String.join(",", event.getValues()))));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    ActionId action = ControlIds.action(event.getModalId());
    take(event, new Inbound.Submitted(action, ModalForms.values(event.getValues())));
  }

  private void reopen(ButtonInteractionEvent event, ActionId button) {
    Words words = words(event);
    Reply reply =
        desk.drafts()
            .form(button)
            .<Reply>map(Reply.Ask::new)
            .orElseGet(() -> said(words, "discord.form-too-old"));
    new Answer(event, delivery(event), words, desk).reply(reply, false);
  }

  private void take(IReplyCallback event, Inbound.Press press) {
    Words words = words(event);
    promptly.answer(
        press,
        delivery(event),
        () -> reply(event, press, words),
        new Answer(event, delivery(event), words, desk));
  }

  /** With its pictures drawn, so that all that takes time has been done when it is given. */
  private Reply reply(IReplyCallback event, Inbound.Press press, Words words) {
    try {
      Reply reply = routed(event, press, words);
      desk.cards().prepare(reply);
      return reply;
    } catch (StoreAway away) {
      return Reply.away(away, event.getUserLocale().toLocale());
    } catch (RuntimeException e) {
      return desk.broken(delivery(event), e, words);
    }
  }

  private Reply routed(IReplyCallback event, Inbound.Press press, Words words) {
    Guild guild = event.getGuild();
    if (guild != null && guild.isDetached()) {
      return new Reply.Refuse(DiscordSentences.card(words, "discord.not-in-server"));
    }
    seen(event);
    return desk.communities()
        .of(event)
        .map(community -> surroundings.of(event, inbound(event, community, press), words))
        .map(promptly::route)
        .orElseGet(() -> said(words, "discord.not-here"));
  }

  /** A card that was pressed stands there, even where no answer ever said so. */
  private void seen(IReplyCallback event) {
    Message on = Communities.pressed(event);
    if (on != null && !on.isEphemeral()) {
      Set<Integer> marks =
          on.getComponents().stream().map(Component::getUniqueId).collect(toUnmodifiableSet());
      news.accept(
          new News.Seen(
              new MessageRef(place(event), on.getId()),
              key -> marks.contains(MessageCards.mark(key))));
    }
  }

  private static Reply said(Words words, String key) {
    return new Reply.Refuse(Card.titled(words.say(key)).build());
  }

  private Inbound inbound(IReplyCallback event, CommunityId community, Inbound.Press press) {
    Member member = event.getMember();
    String name = member == null ? event.getUser().getEffectiveName() : member.getEffectiveName();
    boolean manages = member != null && member.hasPermission(Permission.MANAGE_SERVER);
    Locale locale = event.getUserLocale().toLocale();
    var id = directory.member(community, event.getUser().getId(), name, locale);
    return new Inbound(
        delivery(event), community, new Actor(id, manages, locale), place(event), press);
  }

  private static Place place(IReplyCallback event) {
    return event.getGuild() == null
        ? Communities.direct(event)
        : new Place(DiscordPlatform.NAME, Objects.requireNonNull(event.getChannelId()));
  }

  private static String delivery(IReplyCallback event) {
    return DiscordPlatform.NAME + "/" + event.getId();
  }

  private static Words words(IReplyCallback event) {
    return DiscordSentences.in(event.getUserLocale().toLocale());
  }
}
