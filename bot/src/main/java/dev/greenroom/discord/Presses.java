package dev.greenroom.discord;

import dev.greenroom.flow.Actor;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Directory;
import dev.greenroom.flow.Faults;
import dev.greenroom.flow.Inbound;
import dev.greenroom.flow.MessageRef;
import dev.greenroom.flow.Place;
import dev.greenroom.flow.Promptly;
import dev.greenroom.flow.Reply;
import dev.greenroom.flow.Words;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Card;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
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
import org.jspecify.annotations.Nullable;

/** Takes presses in. Called on threads of its own, never on the one that reads the gateway. */
final class Presses extends ListenerAdapter {
  private static final String CHOICE = "choice";

  private final Promptly promptly;
  private final Directory directory;
  private final Function<MessageRef, Optional<CommunityId>> owners;
  private final Cards cards;
  private final Drafts drafts;
  private final Answer.Otherwise otherwise;
  private final UnderWay underWay;
  private final Faults faults;

  /**
   * @param owners whose a message of ours is: one in direct messages does not say so itself
   */
  Presses(
      Promptly promptly,
      Directory directory,
      Function<MessageRef, Optional<CommunityId>> owners,
      Cards cards,
      Drafts drafts,
      Answer.Otherwise otherwise,
      UnderWay underWay,
      Faults faults) {
    this.promptly = promptly;
    this.directory = directory;
    this.owners = owners;
    this.cards = cards;
    this.drafts = drafts;
    this.otherwise = otherwise;
    this.underWay = underWay;
    this.faults = faults;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    var values = new LinkedHashMap<String, String>();
    for (OptionMapping option : event.getOptions()) {
      values.put(option.getName(), option.getAsString());
    }
    take(event, null, new Inbound.Command(event.getFullCommandName(), values));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    ActionId action = ControlIds.action(event.getComponentId());
    if (action.route().equals(Drafts.ROUTE)) {
      reopen(event, action);
    } else {
      take(event, event.getMessage(), new Inbound.Pressed(action, Map.of()));
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    ActionId action = ControlIds.action(event.getComponentId());
    var values = Map.of(CHOICE, String.join(",", event.getValues()));
    take(event, event.getMessage(), new Inbound.Pressed(action, values));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    ActionId action = ControlIds.action(event.getModalId());
    var values = Forms.values(event.getValues());
    take(event, event.getMessage(), new Inbound.Submitted(action, values));
  }

  private void reopen(ButtonInteractionEvent event, ActionId button) {
    Words words = words(event);
    Reply reply =
        drafts
            .form(button)
            .<Reply>map(Reply.Ask::new)
            .orElseGet(
                () -> new Reply.Refuse(Card.titled(words.say("discord.form-too-old")).build()));
    answer(event, words).reply(reply, false);
  }

  private void take(IReplyCallback event, @Nullable Message on, Inbound.Press press) {
    try {
      Words words = words(event);
      community(event, on)
          .ifPresentOrElse(
              community -> promptly.answer(inbound(event, community, press), answer(event, words)),
              () -> answer(event, words).reply(elsewhere(words), false));
    } catch (RuntimeException e) {
      faults.happened(event.getId(), e);
    }
  }

  private static Reply elsewhere(Words words) {
    return new Reply.Refuse(Card.titled(words.say("discord.not-here")).build());
  }

  private Optional<CommunityId> community(IReplyCallback event, @Nullable Message on) {
    Guild guild = event.getGuild();
    if (guild != null) {
      return Optional.of(directory.community(DiscordPlatform.NAME, guild.getId()));
    }
    return Optional.ofNullable(on)
        .flatMap(message -> owners.apply(new MessageRef(direct(event), message.getId())));
  }

  private static Place direct(IReplyCallback event) {
    return Place.person(DiscordPlatform.NAME, event.getUser().getId());
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
        ? direct(event)
        : new Place(DiscordPlatform.NAME, Objects.requireNonNull(event.getChannelId()));
  }

  private static String delivery(IReplyCallback event) {
    return DiscordPlatform.NAME + "/" + event.getId();
  }

  private Answer answer(IReplyCallback event, Words words) {
    return new Answer(event, delivery(event), cards, drafts, words, otherwise, underWay);
  }

  private static Words words(IReplyCallback event) {
    return Sentences.in(event.getUserLocale().toLocale());
  }
}
