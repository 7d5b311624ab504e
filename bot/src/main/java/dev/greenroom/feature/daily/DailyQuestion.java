package dev.greenroom.feature.daily;

import dev.greenroom.core.feature.State;
import dev.greenroom.core.model.CardAt;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.Wake;
import dev.greenroom.feature.rotation.QuestionSnapshot;
import dev.greenroom.ui.MemberId;
import dev.greenroom.ui.TextRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One question that was posted. */
public sealed interface DailyQuestion extends State<DailyQuestion, DailyQuestionEvent> {
  String CLOSE = "close";
  String QUESTION = "question";
  String DEBRIEF = "debrief";

  /** The channel it was posted in; empty before it was. */
  default Optional<Place> where() {
    return switch (this) {
      case None _ -> Optional.empty();
      case Open open -> Optional.of(open.place());
      case Closed closed -> Optional.of(closed.was().place());
    };
  }

  /** It was never posted. */
  record None() implements DailyQuestion {
    @Override
    public DailyQuestion after(DailyQuestionEvent event) {
      return event instanceof DailyQuestionEvent.Opened(var place, var question, var at, var closes)
          ? new Open(place, question, at, closes, Map.of())
          : this;
    }
  }

  /**
   * It can be answered.
   *
   * @param answers in the order of first answers
   */
  record Open(
      Place place,
      QuestionSnapshot question,
      Instant posted,
      Instant closes,
      Map<MemberId, TextRef> answers)
      implements DailyQuestion {
    public Open {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    @Override
    public DailyQuestion after(DailyQuestionEvent event) {
      return switch (event) {
        case DailyQuestionEvent.Opened _, DailyQuestionEvent.Unseen _ -> this;
        case DailyQuestionEvent.Answered(var member, var text) -> with(member, text);
        case DailyQuestionEvent.Closed(var at) -> new Closed(this, at);
      };
    }

    private Open with(MemberId member, TextRef text) {
      var more = new LinkedHashMap<>(answers);
      more.put(member, text);
      return new Open(place, question, posted, closes, more);
    }

    Optional<TextRef> answer(MemberId member) {
      return Optional.ofNullable(answers.get(member));
    }

    @Override
    public List<CardAt> cards() {
      return List.of(new CardAt(QUESTION, place));
    }

    @Override
    public List<Wake> wakes() {
      return List.of(new Wake(CLOSE, closes));
    }

    @Override
    public List<TextRef> texts() {
      return List.copyOf(answers.values());
    }
  }

  /** Everybody may read it; nobody answers any more. */
  record Closed(Open was, Instant at) implements DailyQuestion {
    @Override
    public DailyQuestion after(DailyQuestionEvent event) {
      return this;
    }

    @Override
    public List<CardAt> cards() {
      return List.of(new CardAt(QUESTION, was.place()), new CardAt(DEBRIEF, was.place()));
    }

    @Override
    public List<TextRef> texts() {
      return was.texts();
    }
  }
}
