package dev.greenroom.core.port;

import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.ui.MemberId;
import java.util.Locale;
import java.util.Optional;

/** Who is behind our internal ids, and back. */
public interface Directory {
  /** The community of a platform's server or workspace; made at first sight. */
  CommunityId community(String platform, String nativeId);

  /** The platform, a colon, and its own id of the server; empty for one that was never seen. */
  Optional<String> nativeName(CommunityId community);

  /** The member behind a platform's account; made at first sight, name and locale kept fresh. */
  MemberId member(CommunityId community, String nativeId, String name, Locale locale);

  /**
   * The name to show, as {@link PlainText#name} leaves it; empty for someone erased or without a
   * name that can be seen.
   */
  Optional<String> name(MemberId member);

  /** The platform's account of a member; empty for someone erased. */
  Optional<String> account(MemberId member);

  /** The language cards of this community are drawn in. */
  Locale language(CommunityId community);
}
