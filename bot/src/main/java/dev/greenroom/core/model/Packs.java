package dev.greenroom.core.model;

import dev.greenroom.content.model.Library;

/** The question packs. They may be read anew while the bot runs, so ask again for each use. */
@FunctionalInterface
public interface Packs {
  /** What this community may use now: every pack, but those limited to others. */
  Library of(CommunityId community);
}
