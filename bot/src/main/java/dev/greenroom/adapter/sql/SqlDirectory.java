package dev.greenroom.adapter.sql;

import dev.greenroom.adapter.sql.write.WriteDoor;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.core.port.Directory;
import dev.greenroom.ui.MemberId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is who. Ids are drawn by lot: nobody can find an account by its id here. */
record SqlDirectory(WriteDoor door) implements Directory {
  private static final String COMMUNITY =
      "select id from community where platform = ? and native_id = ?";

  @Override
  public CommunityId community(String platform, String nativeId) {
    String id =
        door.read(handle -> community(handle, platform, nativeId))
            .orElseGet(() -> door.write(handle -> newCommunity(handle, platform, nativeId)));
    return new CommunityId(id);
  }

  private static Optional<String> community(Handle handle, String platform, String nativeId) {
    return handle.select(COMMUNITY, platform, nativeId).mapTo(String.class).findOne();
  }

  private static String newCommunity(Handle handle, String platform, String nativeId) {
    handle.execute(
        "insert into community (id, platform, native_id, language) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        newId(),
        platform,
        nativeId,
        Locale.ENGLISH.toLanguageTag());
    return community(handle, platform, nativeId).orElseThrow();
  }

  @Override
  public Optional<String> nativeName(CommunityId community) {
    return door.read(
        handle ->
            handle
                .select(
                    "select platform || ':' || native_id from community where id = ?",
                    community.value())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public MemberId member(CommunityId community, String nativeId, String name, Locale locale) {
    // the one place where names come in: whatever a platform hands over
    String shown = PlainText.name(name);
    String language = locale.toLanguageTag();
    String id =
        door.read(handle -> unchanged(handle, community, nativeId, shown, language))
            .orElseGet(
                () -> door.write(handle -> fresh(handle, community, nativeId, shown, language)));
    return new MemberId(id);
  }

  private static Optional<String> unchanged(
      Handle handle, CommunityId community, String nativeId, String name, String language) {
    return handle
        .select(
            "select id from member"
                + " where community = ? and native_id = ? and name = ? and locale = ?",
            community.value(),
            nativeId,
            name,
            language)
        .mapTo(String.class)
        .findOne();
  }

  private static String fresh(
      Handle handle, CommunityId community, String nativeId, String name, String language) {
    handle.execute(
        "insert into member (id, community, native_id, name, locale) values (?, ?, ?, ?, ?)"
            + " on conflict (community, native_id)"
            + " do update set name = excluded.name, locale = excluded.locale",
        newId(),
        community.value(),
        nativeId,
        name,
        language);
    return unchanged(handle, community, nativeId, name, language).orElseThrow();
  }

  private static String newId() {
    return Digest.id(UUID.randomUUID().toString());
  }

  @Override
  public Optional<String> name(MemberId member) {
    return door.read(
        handle ->
            handle
                .select("select name from member where id = ? and name <> ''", member.value())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public Optional<String> account(MemberId member) {
    return door.read(
        handle ->
            handle
                .select(
                    "select native_id from member where id = ? and name is not null",
                    member.value())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public Locale language(CommunityId community) {
    return door.read(
            handle ->
                handle
                    .select("select language from community where id = ?", community.value())
                    .mapTo(String.class)
                    .findOne())
        .map(Locale::forLanguageTag)
        .orElse(Locale.ENGLISH);
  }
}
