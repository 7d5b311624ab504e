package dev.greenroom.community;

import dev.greenroom.catalogue.Catalogue;
import dev.greenroom.flow.Anchor;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Help, notices, the catalogue and the words about the project. */
public final class CommunityFeature {
  public static final String KIND = "community";

  /** The zone of each community that has one. */
  private static final Table ZONES =
      new Table("community_zone", List.of("community"), List.of("zone"));

  private final Feature<Community, CommunityCommand, CommunityEvent, NoFacts> feature;

  /**
   * Declares it.
   *
   * @param commands what somebody can type, by language and whether they manage
   * @param waiting where other features say what waits for somebody
   */
  public CommunityFeature(
      Packs packs,
      BiFunction<Locale, Boolean, List<CommandHelp>> commands,
      List<Waiting.Source> waiting) {
    var views = new CommunityViews(this, packs, commands, waiting);
    feature =
        Feature.of(
                KIND,
                Community.class,
                Community.NEW,
                CommunityEvent.class,
                (query, id, community, command) -> new NoFacts(),
                CommunityRules::decide)
            .onePerCommunity()
            .livesNowhere()
            .rows(List.of(Outbox.LANES, ZONES, Anchor.WISHES), CommunityFeature::rows)
            .tells(CommunityOutcome.class, CommunityViews::told)
            .routes(
                new Catalogue(packs)
                    .on(new Routes<Community, CommunityCommand>())
                    .asks("/greenroom", views::greenroom)
                    .looksAround()
                    .takes(CommunityViews.PAGE, CommunityViews.PAGES)
                    .takes(CommunityViews.TITLE, List.of())
                    .asks("help", views::help)
                    .showsManagersMore()
                    .onHome()
                    .asks("about", views::about)
                    .does("notices-here", v -> new CommunityCommand.ShowNotices(v.place()))
                    .postsHere()
                    .manages()
                    .does("notices-clear", v -> new CommunityCommand.ClearNotices())
                    .manages()
                    .does("post-now", v -> new CommunityCommand.PostNow(v.arg().orElse("")))
                    .manages()
                    .does("follow-clock", v -> new CommunityCommand.FollowClock())
                    .manages()
                    .asks("zone", ZoneForm::show)
                    .opensForm()
                    .manages()
                    .submits("zone", ZoneForm::command)
                    .manages()
                    .draws(Community.BOARD, NoticeViews::board)
                    .draws(Community.KEEPER, NoticeViews::alone))
            .build();
  }

  /** A channel whose notice is closed is on hold no more; a card in doubt stays as it is. */
  private static List<? extends Table.Change> rows(StreamId id, CommunityEvent event) {
    return switch (event) {
      case CommunityEvent.NoticesClosed(var causes) ->
          causes.stream()
              .flatMap(cause -> Outbox.heldBy(cause).stream())
              .map(Outbox::resumed)
              .toList();
      case CommunityEvent.CardPostedAnew(var cause) -> List.of(Outbox.postedAnew(cause));
      case CommunityEvent.ClockTrusted _ -> List.of(Anchor.WISH);
      case CommunityEvent.ZoneSet(var zone) ->
          List.of(
              new Table.Put(
                  ZONES, Map.of("community", id.community().value(), "zone", zone.getId())));
      case CommunityEvent.NoticeRaised _,
          CommunityEvent.NoticesPlaced _,
          CommunityEvent.KeeperNamed _ ->
          List.of();
    };
  }

  /** Where the days of a community begin and end, for those that do not know its feature. */
  public static Optional<ZoneId> zone(Query query, CommunityId community) {
    return query.rows(ZONES, Map.of("community", community.value())).stream()
        .map(row -> ZoneId.of(row.text("zone")))
        .findFirst();
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
