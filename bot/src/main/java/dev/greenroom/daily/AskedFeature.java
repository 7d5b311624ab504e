package dev.greenroom.daily;

import dev.greenroom.flow.CommunityId;
import dev.greenroom.flow.Feature;
import dev.greenroom.flow.Routes;
import dev.greenroom.flow.StreamId;

/** A posted question: answers, hints, and the debrief when it closes. */
public final class AskedFeature {
  static final String KIND = "asked";

  private AskedFeature() {}

  public static Feature<Asked, AskedCommand, AskedEvent, StreamId> feature() {
    return Feature.of(
            KIND,
            Asked.class,
            new Asked.None(),
            AskedEvent.class,
            (query, id, asked, command) -> id,
            AskedRules::decide)
        .tells(AskedOutcome.class, AskedViews::told)
        .routes(
            new Routes<Asked, AskedCommand>()
                .asks("answer", AskedViews::answerForm)
                .opensForm()
                .submits("answer", v -> new AskedCommand.Answer(v.text(AskedViews.ANSWER)))
                .asks("read", AskedViews::read)
                .asks("hint", AskedViews::hint)
                .wakes(Asked.CLOSE, wake -> new AskedCommand.Close())
                .draws(Asked.QUESTION, AskedViews::question)
                .draws(Asked.DEBRIEF, AskedViews::debrief))
        .build();
  }

  static StreamId stream(CommunityId community, String id) {
    return new StreamId(KIND, community, id);
  }
}
