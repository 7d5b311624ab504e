package dev.greenroom.feature.community;

import dev.greenroom.core.feature.Feature;
import dev.greenroom.core.feature.Feature.NoFacts;
import dev.greenroom.core.feature.Query;
import dev.greenroom.core.feature.Routes;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Table;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.ClockAnchor;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.feature.catalogue.Catalogue;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Control;
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
  static final String ZONE = "zone";

  private static final String NOTICES_HERE = "notices-here";

  private static final Table ZONES =
      new Table("community_zone", List.of("community"), List.of("zone"));

  private final Feature<Community, CommunityCommand, CommunityEvent, NoFacts> feature;

  /**
   * Declares it.
   *
   * @param commands what somebody can type, by language and whether they manage
   * @param waiting where other features say what waits for somebody
   * @param version of the program
   */
  public CommunityFeature(
      Packs packs,
      BiFunction<Locale, Boolean, List<CommandHelp>> commands,
      List<Waiting.Source> waiting,
      String version) {
    var views = new CommunityViews(this, packs, commands, waiting, version);
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
            .rows(List.of(Outbox.LANES, ZONES, ClockAnchor.WISHES), CommunityFeature::rows)
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
                    .does(NOTICES_HERE, v -> new CommunityCommand.ShowNotices(v.place()))
                    .postsHere()
                    .manages()
                    .does("notices-clear", v -> new CommunityCommand.ClearNotices())
                    .manages()
                    .does("post-now", v -> new CommunityCommand.PostNow(v.arg().orElse("")))
                    .manages()
                    .does("follow-clock", v -> new CommunityCommand.FollowClock())
                    .manages()
                    .asks(ZONE, ZoneForm::show)
                    .opensForm()
                    .manages()
                    .submits(ZONE, ZoneForm::command)
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
      case CommunityEvent.ClockTrusted _ -> List.of(ClockAnchor.WISH);
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

  /** What a community's managers may change of it, for whatever page they are on. */
  public static List<Control> settings(CommunityId community, Words words) {
    return List.of(
        new Control.Button(
            ActionId.of(NOTICES_HERE, stream(community).id()), words.say("notices.here")),
        new Control.Button(ActionId.of(ZONE), words.say("zone.button")));
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
