package dev.greenroom.content.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rubrics of all packs, by pack id, slash, track id, former ids included. */
public final class Rubrics {

  private record Home(PackDraft pack, TrackDraft track) {}

  private final Map<String, Home> homes = new HashMap<>();
  private final List<String> current = new ArrayList<>();

  public Rubrics(List<PackDraft> packs) {
    for (PackDraft pack : packs) {
      for (TrackDraft track : pack.tracks()) {
        if (!track.items(FileKind.RUBRIC, "dimensions").isEmpty()) {
          add(new Home(pack, track));
        }
      }
    }
  }

  private void add(Home home) {
    home.pack().id().ifPresent(id -> current.add(id + "/" + home.track().folder()));
    for (String pack : names(home.pack().header())) {
      for (String track : names(home.track().file(FileKind.TRACK).map(PackFile::root))) {
        homes.putIfAbsent(pack + "/" + track, home);
      }
    }
  }

  private static List<String> names(Optional<Spot> owner) {
    List<String> names = new ArrayList<>();
    owner.flatMap(spot -> spot.text("id")).ifPresent(names::add);
    owner.ifPresent(spot -> names.addAll(spot.texts("aliases")));
    return names;
  }

  public void check(Spot reference, List<Problem> problems) {
    reference
        .text()
        .filter(id -> id.contains("/") && !homes.containsKey(id))
        .ifPresent(
            id ->
                problems.add(
                    reference.problem(
                        "reference.unknown",
                        ProblemWords.quoted(id),
                        ProblemWords.say("kind.rubric"),
                        ProblemWords.known(id, current))));
  }

  /** A rubric that is referred to goes with the pack that defines it. */
  public void refuse(Spot reference, PackDraft pack) {
    Home home = reference.text().map(homes::get).orElse(null);
    if (home != null && !home.pack().name().equals(pack.name()) && home.pack().refused()) {
      pack.problems().add(reference.problem("rubric.refused", home.pack().name()));
    }
  }

  /** The dimensions a track is scored by, its own or those it refers to. */
  public Optional<List<Spot>> dimensionsOf(TrackDraft track) {
    return track
        .rubricReference()
        .map(ref -> ref.text().map(homes::get).map(Home::track))
        .orElse(Optional.of(track))
        .map(home -> home.items(FileKind.RUBRIC, "dimensions"))
        .filter(dimensions -> !dimensions.isEmpty());
  }

  /** Pack id, slash, track id of the track that defines the rubric by which a track is scored. */
  String homeOf(PackDraft pack, TrackDraft track) {
    Home home =
        track.rubricReference().flatMap(Spot::text).map(homes::get).orElse(new Home(pack, track));
    return home.pack().id().orElseThrow() + "/" + home.track().folder();
  }
}
