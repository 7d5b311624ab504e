package dev.greenroom.adapter.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.port.Bot;
import dev.greenroom.core.port.News;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Channels that go away or come back, and accounts that are closed, as Slack tells of them. */
final class SlackChanges {
  private final Bot bot;
  private final String team;
  private final String self;
  private final Executor threads;

  /**
   * @param self the bot's own account
   * @param threads run what looks into the store: Slack's first answer waits for nothing
   */
  SlackChanges(Bot bot, String team, String self, Executor threads) {
    this.bot = bot;
    this.team = team;
    this.self = self;
    this.threads = threads;
  }

  void listen(App app) {
    on(app, ChannelArchiveEvent.class, event -> gone(event.getChannel(), "is_archived"));
    on(app, GroupArchiveEvent.class, event -> gone(event.getChannel(), "is_archived"));
    on(app, ChannelDeletedEvent.class, event -> gone(event.getChannel(), "channel_not_found"));
    on(app, GroupDeletedEvent.class, event -> gone(event.getChannel(), "channel_not_found"));
    on(app, ChannelUnarchiveEvent.class, event -> back(event.getChannel()));
    on(app, GroupUnarchiveEvent.class, event -> back(event.getChannel()));
    on(
        app,
        MemberJoinedChannelEvent.class,
        event -> {
          if (event.getUser().equals(self)) {
            back(event.getChannel());
          }
        });
    on(
        app,
        UserChangeEvent.class,
        event -> {
          if (event.getUser().isDeleted()) {
            departed(event.getUser().getId(), event.getUser().getName());
          }
        });
  }

  private <E extends Event> void on(App app, Class<E> type, Consumer<E> told) {
    app.event(
        type,
        (payload, context) -> {
          threads.execute(() -> told.accept(payload.getEvent()));
          return context.ack();
        });
  }

  private void gone(String channel, String error) {
    var place = new Place(SlackLocation.PLATFORM, channel);
    bot.news().accept(new News.ChannelGone(community(), place, SlackSentences.error(error, "")));
  }

  /** With whatever hangs in it. */
  private void back(String channel) {
    bot.news()
        .accept(
            new News.Back(
                place ->
                    place.platform().equals(SlackLocation.PLATFORM)
                        && SlackLocation.of(place).channel().equals(channel)));
  }

  private void departed(String account, String name) {
    CommunityId community = community();
    var member = bot.directory().member(community, account, name, Locale.ENGLISH);
    bot.news().accept(new News.Departed(community, member));
  }

  private CommunityId community() {
    return bot.directory().community(SlackLocation.PLATFORM, team);
  }
}
