package dev.greenroom.content.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All packs that were loaded. Ids that were renamed are still found by their former name. */
public final class Library {

  private final List<Pack> packs;
  private final Map<String, Track> tracks = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();

  /** A library of these packs, whose ids are known to be unique. */
  public Library(List<Pack> packs) {
    this.packs = List.copyOf(packs);
    for (Track track : tracks()) {
      tracks.put(track.id(), track);
      track.aliases().forEach(alias -> tracks.put(alias, track));
      for (Question question : track.questions()) {
        questions.put(question.id(), question);
        question.aliases().forEach(alias -> questions.put(alias, question));
      }
    }
  }

  public List<Pack> packs() {
    return packs;
  }

  /** The tracks of all packs, by pack and then by id. */
  public List<Track> tracks() {
    return packs.stream().flatMap(pack -> pack.tracks().stream()).toList();
  }

  public Optional<Pack> pack(String id) {
    return packs.stream().filter(p -> p.id().equals(id) || p.aliases().contains(id)).findFirst();
  }

  public Optional<Track> track(String id) {
    return Optional.ofNullable(tracks.get(id));
  }

  /** The track that people mean by this: its id, an alias or its title, however it is written. */
  public Optional<Track> trackNamed(String typed) {
    return track(typed.toLowerCase(Locale.ROOT))
        .or(() -> tracks().stream().filter(one -> one.title().equalsIgnoreCase(typed)).findFirst());
  }

  public Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** The questions of a track in the order of its files; none for an unknown track. */
  public List<Question> questions(String track) {
    return track(track).map(Track::questions).orElse(List.of());
  }

  /** The pack that a question of this library belongs to. */
  public Pack packOf(Question question) {
    return track(question.track()).flatMap(track -> pack(track.pack())).orElseThrow();
  }

  /** The write-ups that a question of this library draws on, each once; none when it is ours. */
  public List<Source> writeUps(Question question) {
    Pack pack = packOf(question);
    return question.sources().stream()
        .flatMap(fact -> pack.source(fact).stream())
        .distinct()
        .toList();
  }
}
