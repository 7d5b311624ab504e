package dev.greenroom.adapter.discord;

import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Directory;
import dev.greenroom.core.port.Product;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** What a press tells of the place it was made in, and of what else whoever pressed can see. */
final class PressSurroundings {
  /** A form can be opened within three seconds. */
  private static final long SECONDS_FOR_A_MEMBER = 1;

  private final Product product;
  private final Directory directory;

  PressSurroundings(Product product, Directory directory) {
    this.product = product;
    this.directory = directory;
  }

  /** A press with all of that. */
  Inbound of(IReplyCallback event, Inbound press, Words words) {
    Guild guild = event.getGuild();
    Member member = event.getMember();
    if (guild == null || member == null) {
      // what somebody was told alone stays with them after they have left
      boolean further = product.looksFurther(press.with(VisiblePlaces.Known.NOTHING));
      return further ? press.with(fromAfar(event, press)) : press;
    }
    DataObject told = told(event);
    return press
        .with(
            DiscordVisiblePlaces.of(
                member, press.place(), seesHere(told), press.press() instanceof Inbound.Submitted))
        .on(new DiscordPostingRights(guild, pressed(event, told), words)::at);
  }

  private static DataObject told(IReplyCallback event) {
    DataObject raw = event instanceof GenericEvent one ? one.getRawData() : null;
    return raw == null ? DataObject.empty() : raw.optObject("d").orElseGet(DataObject::empty);
  }

  /** Discord says with each press what the member may do in the channel. */
  private static boolean seesHere(DataObject told) {
    return told.optObject("member")
        .map(member -> member.getLong("permissions", 0))
        .filter(
            rights -> has(rights, Permission.VIEW_CHANNEL) || has(rights, Permission.ADMINISTRATOR))
        .isPresent();
  }

  private static boolean has(long rights, Permission right) {
    return (rights & right.getRawValue()) != 0;
  }

  private static DiscordPostingRights.Pressed pressed(IReplyCallback event, DataObject told) {
    Optional<DataObject> channel = told.optObject("channel");
    return new DiscordPostingRights.Pressed(
        String.valueOf(event.getChannelId()),
        event.getChannelType(),
        told.isNull("app_permissions")
            ? Optional.empty()
            : Optional.of(Permission.getPermissions(told.getLong("app_permissions"))),
        channel.map(one -> one.getString("parent_id", null)).orElse(null));
  }

  /** In direct messages nothing says who somebody is in a server: it is asked. */
  private VisiblePlaces fromAfar(IReplyCallback event, Inbound press) {
    var here = new VisiblePlaces.Here(press.place());
    Guild guild = guild(event.getJDA(), press);
    if (guild == null) {
      return here;
    }
    try {
      return DiscordVisiblePlaces.of(
          guild
              .retrieveMemberById(event.getUser().getIdLong())
              .useCache(false)
              .submit()
              .get(SECONDS_FOR_A_MEMBER, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      boolean left =
          e.getCause() instanceof ErrorResponseException error
              && error.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER;
      return left ? VisiblePlaces.Known.NOTHING : here;
    } catch (TimeoutException e) {
      return here;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return here;
    }
  }

  private @Nullable Guild guild(JDA jda, Inbound press) {
    String id =
        directory
            .nativeName(press.community())
            .map(name -> name.substring(name.indexOf(':') + 1))
            .orElse("0");
    var shards = jda.getShardManager();
    return shards == null ? jda.getGuildById(id) : shards.getGuildById(id);
  }
}
