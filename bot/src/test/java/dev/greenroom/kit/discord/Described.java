package dev.greenroom.kit.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.Permission;

/** What Discord says of people, channels and the server: their objects in its API. */
record Described(Guild guild) {
  private static final long EVERYBODY =
      Permission.getRaw(
          Permission.VIEW_CHANNEL,
          Permission.VOICE_CONNECT,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_HISTORY);

  ObjectNode user(String account) {
    ObjectNode user =
        Json.object()
            .put("id", account)
            .put("username", guild.people.nameOf(account).toLowerCase(Locale.ROOT))
            .put("global_name", guild.people.nameOf(account))
            .put("discriminator", "0000")
            .put("bot", account.equals(guild.bot));
    user.putNull("avatar");
    return user;
  }

  /** A member as the interactions in a channel tell of them. */
  ObjectNode member(String account, Hall in) {
    long seen = guild.sees(account, in) ? EVERYBODY : 0;
    return member(account).put("permissions", Long.toString(rights(account) | seen));
  }

  ObjectNode member(String account) {
    ObjectNode member =
        Json.object().put("joined_at", "2026-01-01T00:00:00+00:00").put("deaf", false);
    member.put("mute", false).put("permissions", Long.toString(rights(account))).put("flags", 0);
    member.set("user", user(account));
    ArrayNode roles = member.putArray("roles");
    if (account.equals(guild.bot)) {
      roles.add(guild.botRole);
    } else if (guild.people.nameOf(account).equals("Max")) {
      roles.add(guild.managers);
    }
    return member;
  }

  private long rights(String account) {
    if (account.equals(guild.bot)) {
      return guild.rights.held();
    }
    return guild.people.nameOf(account).equals("Max") ? Permission.MANAGE_SERVER.getRawValue() : 0;
  }

  private static ObjectNode role(String id, String name, long rights, int position) {
    ObjectNode role = Json.object().put("id", id).put("name", name).put("position", position);
    role.put("permissions", Long.toString(rights)).put("color", 0).put("hoist", false);
    role.putObject("colors").put("primary_color", 0);
    return role.put("managed", false).put("mentionable", false).put("flags", 0);
  }

  ArrayNode roles() {
    return Json.array()
        .add(role(guild.id, "@everyone", EVERYBODY, 0))
        .add(role(guild.managers, "Managers", Permission.MANAGE_SERVER.getRawValue(), 1))
        .add(role(guild.botRole, "Greenroom", guild.rights.held(), 2));
  }

  ObjectNode hall(Hall hall) {
    ObjectNode json = Json.object().put("id", hall.id).put("type", hall.type);
    if (hall.isDirect()) {
      json.putArray("recipients").add(user(hall.people.iterator().next()));
      json.putNull("last_message_id");
      return json;
    }
    json.put("name", hall.name).put("guild_id", guild.id).put("position", 0).put("flags", 0);
    json.put("rate_limit_per_user", 0).put("nsfw", false).put("permissions", "0");
    if (hall.type == Hall.VOICE || hall.type == Hall.STAGE) {
      json.put("bitrate", 64000).put("user_limit", 0).putNull("rtc_region");
    }
    if (hall.type == Hall.FORUM) {
      json.putArray("available_tags");
      json.put("default_forum_layout", 0);
    }
    json.putNull("topic").putNull("last_message_id");
    ArrayNode overwrites = json.putArray("permission_overwrites");
    if (hall.only != null) {
      overwrite(overwrites, guild.id, 0, false);
      overwrite(overwrites, guild.botRole, 0, true);
      hall.only.forEach(account -> overwrite(overwrites, account, 1, true));
    }
    long denied = guild.rights.deniedIn(hall.id);
    if (denied != 0) {
      overwrites
          .addObject()
          .put("id", guild.bot)
          .put("type", 1)
          .put("allow", "0")
          .put("deny", Long.toString(denied));
    }
    if (hall.isThread()) {
      json.put("parent_id", hall.parent).put("owner_id", hall.owner).put("message_count", 0);
      json.put("member_count", hall.people.size()).put("total_message_sent", 0);
      json.putObject("thread_metadata")
          .put("archived", hall.archived)
          .put("locked", hall.locked)
          .put("auto_archive_duration", 10080)
          .put("archive_timestamp", hall.archivedAt.toString().replace("Z", "+00:00"))
          .put("create_timestamp", "2026-01-01T00:00:00+00:00")
          .put("invitable", false);
    } else {
      json.putNull("parent_id");
    }
    return json;
  }

  private static void overwrite(ArrayNode all, String id, int type, boolean sees) {
    String view = Long.toString(Permission.VIEW_CHANNEL.getRawValue());
    all.addObject()
        .put("id", id)
        .put("type", type)
        .put("allow", sees ? view : "0")
        .put("deny", sees ? "0" : view);
  }

  ObjectNode server(Collection<Hall> halls, List<Hall> active) {
    ObjectNode json =
        Json.object()
            .put("id", guild.id)
            .put("name", "Study group")
            .put("owner_id", guild.managers);
    json.put("afk_timeout", 300)
        .put("member_count", 5)
        .put("large", false)
        .put("preferred_locale", "en-US");
    json.put("unavailable", false).put("premium_progress_bar_enabled", false);
    json.set("roles", roles());
    json.set(
        "channels",
        Json.array(
            halls.stream().filter(h -> !h.isThread() && !h.isDirect()).map(this::hall).toList()));
    json.set("threads", Json.array(active.stream().map(this::hall).toList()));
    json.set("members", Json.array().add(member(guild.bot)));
    for (String list :
        List.of(
            "emojis",
            "voice_states",
            "presences",
            "stickers",
            "features",
            "stage_instances",
            "guild_scheduled_events")) {
      json.putArray(list);
    }
    return json;
  }
}
