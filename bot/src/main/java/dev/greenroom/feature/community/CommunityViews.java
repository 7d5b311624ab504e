package dev.greenroom.feature.community;

import dev.greenroom.content.Nearest;
import dev.greenroom.content.model.Pack;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.CommandHelp;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Refusal;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.catalogue.Catalogue;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Block;
import dev.greenroom.ui.Card;
import dev.greenroom.ui.Control;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Prose;
import dev.greenroom.ui.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Everything that is read of a community. */
final class CommunityViews {
  /** What its command takes. */
  static final String PAGE = "page";

  static final String TITLE = "title";
  private static final String HELP = "help";
  private static final String CATALOGUE = "catalogue";
  private static final String ABOUT = "about";
  static final List<String> PAGES = List.of(HELP, CATALOGUE, ABOUT);

  /** As many different ones as a card has room for; most packs share theirs. */
  private static final int DISCLAIMERS = 5;

  /** The names of a pack's authors, in UTF-16 units. */
  private static final int AUTHORS = 300;

  /** Things that wait, on one page. */
  private static final int AT_ONCE = 5;

  /** What is longer is no word of ours; nobody wants all of it back. */
  private static final int LONGEST_WORD = 60;

  private final CommunityFeature communities;
  private final Packs packs;
  private final BiFunction<Locale, Boolean, List<CommandHelp>> commands;
  private final List<Waiting.Source> waiting;
  private final String version;

  CommunityViews(
      CommunityFeature communities,
      Packs packs,
      BiFunction<Locale, Boolean, List<CommandHelp>> commands,
      List<Waiting.Source> waiting,
      String version) {
    this.communities = communities;
    this.packs = packs;
    this.commands = commands;
    this.waiting = waiting;
    this.version = version;
  }

  /** One of the pages by its name; without one, where to go from here. */
  Reply greenroom(Ask<Community> ask) {
    String title = ask.values().value(TITLE);
    String page = ask.values().value(PAGE);
    var catalogue = new Catalogue(packs);
    if (page.equals(CATALOGUE)) {
      return catalogue.typed(ask, title);
    }
    if (!title.isEmpty()) {
      return Optional.of(title)
          .filter(_ -> page.isEmpty())
          .flatMap(named -> catalogue.find(ask, named))
          .orElseGet(() -> Reply.refuse(unknown(title, ask.words()), ask.words()));
    }
    return switch (page) {
      case HELP -> help(ask);
      case ABOUT -> about(ask);
      default -> start(ask);
    };
  }

  /** What stands behind the command also may be the name of another one. */
  private Refusal unknown(String typed, Words words) {
    String word = Limits.cut(typed, LONGEST_WORD);
    List<String> known =
        Stream.concat(
                PAGES.stream(),
                commands.apply(words.locale(), true).stream().map(CommandHelp::name))
            .toList();
    return Nearest.to(word, known)
        .map(near -> Refusal.of("community.unknown-page-near", word, near))
        .orElseGet(() -> Refusal.of("community.unknown-page", word));
  }

  /** What needs the viewer, and what they could do next. */
  private Reply start(Ask<Community> ask) {
    Words words = ask.words();
    List<Waiting> all =
        waiting.stream().flatMap(source -> source.of(ask).stream()).limit(AT_ONCE).toList();
    var card = Card.titled(words.say("help.title"));
    if (all.isEmpty()) {
      card.text(words.say("start.nothing"));
    } else {
      card.heading(words.say("start.waiting"));
      card.with(new Block.Points(all.stream().map(Waiting::line).toList()));
    }
    notices(card, ask);
    var controls = new ArrayList<Control>();
    all.stream().flatMap(one -> one.control().stream()).findFirst().ifPresent(controls::add);
    controls.add(button(HELP, words.say("start.help")));
    controls.add(Catalogue.button(words.say("start.catalogue")));
    controls.add(button(ABOUT, words.say("start.about")));
    return ask.page(card.text(words.say("start.next")).actions(controls).build());
  }

  private static Control button(String route, String label) {
    return new Control.Button(new ActionId(route, "-", "1"), label);
  }

  Reply help(Ask<Community> ask) {
    Words words = ask.words();
    boolean manages = ask.viewer().manages();
    var card = Card.titled(words.say("help.title")).text(words.say("help.intro"));
    card.with(
        new Block.Points(
            commands.apply(words.locale(), manages).stream().map(CommunityViews::line).toList()));
    notices(card, ask);
    return ask.page(card.build());
  }

  private void notices(Card.Builder card, Ask<Community> ask) {
    if (ask.viewer().manages()) {
      var id = CommunityFeature.stream(ask.id().community());
      Community community = communities.state(ask.query(), ask.id().community());
      NoticeViews.open(card, id, community, ask.words());
    }
  }

  Reply about(Ask<Community> ask) {
    Words words = ask.words();
    var card = Card.titled(words.say("about.title")).text(words.say("about.what"));
    List<Pack> all = packs.of(ask.id().community()).packs();
    card.points(all.stream().map(pack -> line(pack, words)).toList());
    all.stream()
        .map(Pack::disclaimer)
        .distinct()
        .limit(DISCLAIMERS)
        .forEach(text -> card.note(Prose.text(text)));
    return ask.page(card.note(Prose.text(words.say("about.version", version))).build());
  }

  static Reply told(CommunityOutcome outcome, Words words) {
    return switch (outcome) {
      case CommunityOutcome.NoticesKept _ ->
          told("notices.title", words.say("notices.kept"), words);
      case CommunityOutcome.NoticesCleared _ ->
          told("notices.title", words.say("notices.cleared"), words);
      case CommunityOutcome.PostedAnew _ ->
          told("notices.title", words.say("notices.posted"), words);
      case CommunityOutcome.NoticesShown _ ->
          told("notices.title", words.say("notices.shown"), words);
      case CommunityOutcome.ClockFollowed _ ->
          told("notices.title", words.say("notices.clock-followed"), words);
      case CommunityOutcome.ZoneKept(var zone) ->
          told("zone.title", words.say("zone.kept", zone.getId()), words);
    };
  }

  private static Reply told(String title, String text, Words words) {
    return new Reply.Whisper(Card.titled(words.say(title)).text(text).build());
  }

  private static String line(Pack pack, Words words) {
    return words.say(
        "about.pack",
        pack.title(),
        pack.version(),
        pack.licence(),
        Limits.cut(String.join(", ", pack.authors()), AUTHORS),
        pack.lastReviewed().toString());
  }

  private static Prose line(CommandHelp command) {
    return Prose.of(new Span.Code("/" + command.name()), new Span.Text(" " + command.words()));
  }
}
