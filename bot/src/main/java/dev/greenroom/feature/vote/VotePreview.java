package dev.greenroom.feature.vote;

import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.model.CommunityId;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.RoomAt;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Words;
import dev.greenroom.feature.preview.PackPreview;
import dev.greenroom.feature.preview.PreviewAsk;
import dev.greenroom.feature.rotation.RubricSnapshot;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that votes and debriefs show of a pack. */
public final class VotePreview {
  private static final StreamId ID =
      new StreamId(VoteFeature.KIND, new CommunityId("c"), "a".repeat(20));
  private static final MemberId CANDIDATE = new MemberId("c".repeat(20));

  private final String track;
  private final RubricSnapshot scoring;
  private final Words words;

  private VotePreview(Track track, Words words) {
    this.track = track.title();
    this.scoring = RubricSnapshot.of(track.rubric());
    this.words = words;
  }

  /** Of a track: its rubric in the form of a ballot, and in debriefs. */
  public static List<PackPreview> of(Track track, Words words) {
    var shown = new VotePreview(track, words);
    return Stream.of(
            Stream.of(shown.pad(), shown.ballot()),
            shown.told(),
            shown.alone(),
            shown.lower(),
            shown.next())
        .flatMap(some -> some)
        .toList();
  }

  private PackPreview pad() {
    Electorate electorate = electorate(1);
    var noting = new Vote.Noting(electorate, Map.of());
    return PackPreview.reply(
        "pad", () -> PadForm.show(ask(noting, electorate.peers().getFirst())), List.of());
  }

  private PackPreview ballot() {
    Vote.Open open = open();
    return PackPreview.reply(
        "ballot",
        () -> BallotForm.show(ask(open, open.electorate().peers().getFirst())),
        scoring.scales().stream()
            .flatMap(
                scale ->
                    Stream.concat(
                        Stream.of(scale.title()),
                        scale.anchors().stream().map(RubricSnapshot.Anchor::brief)))
            .toList());
  }

  private Vote.Open open() {
    return new Vote.Open(
        electorate(1), Map.of(), Map.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of());
  }

  /** The cards of a vote, and what its people are told. */
  private Stream<PackPreview> told() {
    Vote.Open open = open();
    Vote.Closed closed = closed(3, ballots(electorate(3).peers(), _ -> Ballot.HIGHEST));
    String peer = open.electorate().peers().getFirst().value();
    List<String> title = List.of(track);
    return Stream.of(
        PackPreview.drawn("vote-card", () -> VoteViews.open(ID, open, words), List.of()),
        PackPreview.drawn("vote-card", () -> VoteViews.open(ID, closed, words), List.of()),
        PackPreview.drawn("vote-card", () -> VoteViews.in(ID, closed, words), List.of()),
        PackPreview.drawn("vote-told", () -> VoteViews.result(ID, closed, words), title),
        PackPreview.drawn("vote-told", () -> VoteViews.reminder(ID, peer, open, words), title),
        PackPreview.drawn("vote-told", () -> VoteViews.reminder(ID, peer, closed, words), title),
        PackPreview.drawn("vote-told", () -> VoteViews.reminder(ID, "late", closed, words), title));
  }

  /** One voter's scores, or the candidate's own: what each of them stands for. */
  private Stream<PackPreview> alone() {
    return scores()
        .boxed()
        .flatMap(
            score ->
                Stream.of(
                    debrief(0, ballots(List.of(), _ -> score), anchors(_ -> score)),
                    debrief(1, ballots(electorate(1).peers(), _ -> score), anchors(_ -> score))));
  }

  /** The lower of two. */
  private Stream<PackPreview> lower() {
    return scores()
        .mapToObj(
            score -> debrief(2, ballots(electorate(2).peers(), _ -> score), anchors(_ -> score)));
  }

  /** Where to work next: each dimension at each of its scores. */
  private Stream<PackPreview> next() {
    return scoring.scales().stream()
        .flatMap(weakest -> scores().mapToObj(score -> next(weakest, score)));
  }

  private PackPreview next(RubricSnapshot.Scale weakest, int score) {
    String step = weakest.anchor(Math.min(Ballot.HIGHEST, score + 1)).full();
    List<String> titles = scoring.scales().stream().map(RubricSnapshot.Scale::title).toList();
    ToIntFunction<RubricSnapshot.Scale> scores =
        scale -> scale.equals(weakest) ? score : Ballot.HIGHEST;
    // With every score the highest, the first dimension of the rubric is the one to work on.
    boolean shown = score < Ballot.HIGHEST || weakest.equals(scoring.scales().getFirst());
    var whole = new ArrayList<>(titles);
    if (shown) {
      whole.add(step);
    }
    return debrief(3, ballots(electorate(3).peers(), scores), whole);
  }

  private PackPreview debrief(int peers, Map<MemberId, Ballot> ballots, List<String> whole) {
    Vote.Closed closed = closed(peers, ballots);
    return PackPreview.reply(
        "vote-debrief", () -> DebriefViews.show(ask(closed, CANDIDATE)), whole);
  }

  private Vote.Closed closed(int peers, Map<MemberId, Ballot> ballots) {
    return new Vote.Closed(
        electorate(peers), ballots, List.of(), Instant.EPOCH, notes(peers), false);
  }

  private Ask<Vote> ask(Vote vote, MemberId reader) {
    return PreviewAsk.ask(vote, ID, reader, null, words);
  }

  private List<String> anchors(ToIntFunction<RubricSnapshot.Scale> scores) {
    return scoring.scales().stream()
        .flatMap(scale -> Stream.of(scale.title(), scale.anchor(scores.applyAsInt(scale)).full()))
        .toList();
  }

  private Electorate electorate(int peers) {
    return new Electorate(
        new Place("-", "-"),
        new RoomAt(ID, "-"),
        track,
        scoring,
        CANDIDATE,
        IntStream.range(0, peers).mapToObj(i -> new MemberId("p" + i)).toList());
  }

  /** These people's ballots beside the candidate's own, all with the same scores. */
  private Map<MemberId, Ballot> ballots(
      List<MemberId> peers, ToIntFunction<RubricSnapshot.Scale> scores) {
    var given = new HashMap<String, Integer>();
    scoring.scales().forEach(scale -> given.put(scale.id(), scores.applyAsInt(scale)));
    var all = new HashMap<MemberId, Ballot>();
    Stream.concat(peers.stream(), Stream.of(CANDIDATE))
        .forEach(member -> all.put(member, new Ballot(given, Optional.of(note(0)))));
    return all;
  }

  private static List<TextRef> notes(int peers) {
    return IntStream.range(0, peers).mapToObj(VotePreview::note).toList();
  }

  /** As long as a note can be. */
  private static TextRef note(int number) {
    return new TextRef("n" + number, BallotForm.LONGEST_NOTE);
  }

  private static IntStream scores() {
    return IntStream.rangeClosed(Ballot.LOWEST, Ballot.HIGHEST);
  }
}
