package dev.greenroom.flow;

import dev.greenroom.content.Library;

/** The question packs. They may be read anew while the bot runs, so ask again for each use. */
@FunctionalInterface
public interface Packs {
  /** What this community may use now: every pack, but those limited to others. */
  Library of(CommunityId community);
}
