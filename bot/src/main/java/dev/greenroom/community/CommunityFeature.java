package dev.greenroom.community;

import dev.greenroom.flow.CommandHelp;
import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Feature;
import dev.greenroom.flow.Feature.NoFacts;
import dev.greenroom.flow.Outbox;
import dev.greenroom.flow.Packs;
import dev.greenroom.flow.Query;
import dev.greenroom.flow.Routes;
import dev.greenroom.flow.StreamId;
import dev.greenroom.flow.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Help, notices and the words about the project. */
public final class CommunityFeature {
  public static final String KIND = "community";

  private final Feature<Community, CommunityCommand, CommunityEvent, NoFacts> feature;

  /**
   * Declares it.
   *
   * @param commands what somebody can type, by language and whether they manage
   */
  public CommunityFeature(Packs packs, BiFunction<Locale, Boolean, List<CommandHelp>> commands) {
    var views = new CommunityViews(this, packs, commands);
    feature =
        Feature.of(
                KIND,
                Community.class,
                Community.NEW,
                CommunityEvent.class,
                (query, id, community, command) -> new NoFacts(),
                CommunityRules::decide)
            .onePerCommunity()
            .rows(List.of(Outbox.LANES), (id, event) -> CommunityFeature.resumed(event))
            .tells(CommunityOutcome.class, CommunityViews::told)
            .routes(
                new Routes<Community, CommunityCommand>()
                    .asks("/greenroom help", views::help)
                    .asks("/greenroom about", views::about)
                    .does("notices-here", v -> new CommunityCommand.ShowNotices(v.place()))
                    .manages()
                    .does("notices-clear", v -> new CommunityCommand.ClearNotices())
                    .manages()
                    .draws(Community.BOARD, CommunityViews::board))
            .build();
  }

  /** A channel whose notice is closed is on hold no more. */
  private static List<? extends Table.Change> resumed(CommunityEvent event) {
    return event instanceof CommunityEvent.NoticesClosed(var causes)
        ? causes.stream()
            .flatMap(cause -> Outbox.heldBy(cause).stream())
            .map(Outbox::resumed)
            .toList()
        : List.of();
  }

  public Feature<Community, CommunityCommand, CommunityEvent, NoFacts> feature() {
    return feature;
  }

  /** The one stream of a community. */
  public static StreamId stream(CommunityId community) {
    return new StreamId(KIND, community, community.value());
  }

  /** What stands in it now. */
  public Community state(Query query, CommunityId community) {
    return query.load(feature, stream(community)).state();
  }
}
