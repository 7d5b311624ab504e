package dev.greenroom.core.feature;

import dev.greenroom.core.model.Digest;
import dev.greenroom.core.model.Inbound;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PlainText;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.StreamId;
import dev.greenroom.core.model.Text;
import dev.greenroom.core.model.VisiblePlaces;
import dev.greenroom.ui.TextRef;
import dev.greenroom.ui.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a press carries, for the command it becomes. */
public final class Values {
  /** The stream that was pressed, or a new one whose id derives from the delivery. */
  private final StreamId stream;

  private final Inbound inbound;
  private final @Nullable String arg;
  private final List<Text> texts = new ArrayList<>();

  public Values(StreamId stream, Inbound inbound, @Nullable String arg) {
    this.stream = stream;
    this.inbound = inbound;
    this.arg = arg;
  }

  public StreamId stream() {
    return stream;
  }

  public Place place() {
    return inbound.place();
  }

  /** What whoever pressed can see. */
  public VisiblePlaces sight() {
    return inbound.sight();
  }

  /** What the place lets the bot do. */
  public PostingRights ground() {
    return inbound.ground().at(inbound.place());
  }

  /** What the control carried besides the stream. */
  public Optional<String> arg() {
    return Optional.ofNullable(arg);
  }

  /**
   * The value of a field or option, inert and without space around it; "" where there is none, or
   * nothing that shows.
   */
  public String value(String name) {
    String value = PlainText.text(inbound.press().values().getOrDefault(name, "")).strip();
    return Visible.isNothing(value) ? "" : value;
  }

  /** A person's own words: stored as a text of theirs; the command carries only the reference. */
  public TextRef text(String name) {
    String body = value(name);
    var ref =
        new TextRef(
            Digest.id(inbound.delivery() + "/" + name), body.codePointCount(0, body.length()));
    texts.add(new Text(ref, stream, inbound.actor().member(), body));
    return ref;
  }

  public List<Text> texts() {
    return List.copyOf(texts);
  }
}
