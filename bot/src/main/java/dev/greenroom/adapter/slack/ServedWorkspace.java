package dev.greenroom.adapter.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.User;
import dev.greenroom.adapter.slack.api.CallResult;
import dev.greenroom.adapter.slack.api.SlackLocation;
import dev.greenroom.adapter.slack.api.SlackSentences;
import dev.greenroom.adapter.slack.api.SlackWeb;
import dev.greenroom.core.model.MessageRef;
import dev.greenroom.core.port.History;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in what was done in this workspace, by its people. Channels may be shared with others: who
 * is at home elsewhere hears in one sentence why nothing happens. What is meant for another app or
 * another installation is nothing to us.
 */
final class ServedWorkspace implements Middleware {
  private static final Logger LOG = LoggerFactory.getLogger(ServedWorkspace.class);
  private static final int MALFORMED = 400;

  private enum Whose {
    OURS,
    STRANGERS,
    NOBODYS
  }

  private final SlackWeb web;
  private final History history;
  private final ReplySender desk;
  private final Executor threads;
  private final String app;
  private final String team;
  private final String enterprise;
  private final boolean orgWide;

  /**
   * @param web for calls that a press waits for
   * @param us who Slack says we are
   * @param threads run what nobody waits for
   */
  ServedWorkspace(
      SlackWeb web, History history, ReplySender desk, Executor threads, AuthTestResponse us) {
    this.web = web;
    this.history = history;
    this.desk = desk;
    this.threads = threads;
    this.app = app(web, us);
    this.team = or(us.getTeamId());
    this.enterprise = or(us.getEnterpriseId());
    this.orgWide = us.isEnterpriseInstall();
  }

  /** "" where Slack does not say; then it is not looked at. */
  private static String app(SlackWeb web, AuthTestResponse us) {
    if (us.getAppId() != null || us.getBotId() == null) {
      return or(us.getAppId());
    }
    return web.call(client -> client.botsInfo(r -> r.bot(us.getBotId())))
                instanceof CallResult.Done(var answer)
            && answer.getBot() != null
        ? or(answer.getBot().getAppId())
        : "";
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    Optional<SlackSender> sender;
    try {
      sender = SlackSender.of(request);
    } catch (RuntimeException e) {
      LOG.warn("Slack sent a request in which something is missing: {}", e.getMessage());
      return Response.error(MALFORMED);
    }
    return switch (sender.map(this::whose).orElse(Whose.OURS)) {
      case OURS -> chain.next(request);
      case NOBODYS -> ignored(sender.orElseThrow());
      case STRANGERS -> toldWhy(sender.orElseThrow());
    };
  }

  private static Response ignored(SlackSender sender) {
    LOG.info(
        "Ignored what was sent to the app {} in {}{}",
        sender.app(),
        sender.installed().isEmpty() ? sender.team() : sender.installed(),
        sender.enterprise());
    return Response.ok();
  }

  private Response toldWhy(SlackSender sender) {
    if (!sender.address().isEmpty()) {
      var spot = new SlackLocation(sender.spot().channel(), null);
      threads.execute(
          () -> {
            boolean _ =
                desk.respond(sender.address(), spot, SlackSentences.card("stranger"), false);
          });
    }
    return Response.ok();
  }

  private Whose whose(SlackSender sender) {
    if (isForAnother(sender)) {
      return Whose.NOBODYS;
    }
    boolean here = sender.team().isEmpty() || sender.team().equals(team);
    boolean ourOrganisation = !enterprise.isEmpty() && sender.enterprise().equals(enterprise);
    boolean atHome =
        sender.home().isEmpty() || sender.home().equals(team) || sender.home().equals(enterprise);
    if (here && !sender.enterprise().isEmpty() && !ourOrganisation) {
      return Whose.NOBODYS;
    }
    if (here && atHome) {
      return Whose.OURS;
    }
    return !here && atHome && !ourOrganisation ? Whose.NOBODYS : guest(sender, here);
  }

  private boolean isForAnother(SlackSender sender) {
    return isAnother(sender.app(), app)
        || isAnother(sender.installed(), team)
        || (sender.orgWide() && !(orgWide && sender.enterprise().equals(enterprise)));
  }

  private static boolean isAnother(String said, String ours) {
    return !said.isEmpty() && !ours.isEmpty() && !said.equals(ours);
  }

  /** Somebody at home elsewhere, or in several workspaces of one organisation. */
  private Whose guest(SlackSender sender, boolean here) {
    var asked = web.call(client -> client.usersInfo(r -> r.user(sender.account())));
    if (asked instanceof CallResult.Done(var answer) && answer.getUser() != null) {
      User user = answer.getUser();
      if (isMember(user)) {
        return here || isInSeveral(user) ? Whose.OURS : Whose.NOBODYS;
      }
      return Whose.STRANGERS;
    }
    return isOurs(sender.spot()) ? Whose.STRANGERS : Whose.NOBODYS;
  }

  private boolean isMember(User user) {
    return !user.isStranger() && (isInSeveral(user) || team.equals(user.getTeamId()));
  }

  private boolean isInSeveral(User user) {
    var organisation = user.getEnterpriseUser();
    return organisation != null
        && organisation.getTeams() != null
        && organisation.getTeams().contains(team);
  }

  /** A channel with a card of ours, or one that we see. */
  private boolean isOurs(SlackSender.Pressed on) {
    if (on.channel().isEmpty()) {
      return false;
    }
    var place = new SlackLocation(on.channel(), null).place();
    return (!on.message().isEmpty()
            && history.behind(new MessageRef(place, on.message())).isPresent())
        || web.call(client -> client.conversationsInfo(r -> r.channel(on.channel())))
            instanceof CallResult.Done;
  }

  private static String or(@Nullable String said) {
    return Objects.requireNonNullElse(said, "");
  }
}
