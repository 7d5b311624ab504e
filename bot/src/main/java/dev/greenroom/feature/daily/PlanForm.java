package dev.greenroom.feature.daily;

import static java.util.stream.Collectors.joining;

import dev.greenroom.content.model.Track;
import dev.greenroom.core.feature.Ask;
import dev.greenroom.core.feature.Values;
import dev.greenroom.core.model.Packs;
import dev.greenroom.core.model.Place;
import dev.greenroom.core.model.PostingRights;
import dev.greenroom.core.model.Reply;
import dev.greenroom.core.model.Words;
import dev.greenroom.core.port.Outbox;
import dev.greenroom.feature.community.ZoneForm;
import dev.greenroom.ui.ActionId;
import dev.greenroom.ui.Field;
import dev.greenroom.ui.Form;
import dev.greenroom.ui.Input;
import dev.greenroom.ui.Limits;
import dev.greenroom.ui.Option;
import dev.greenroom.ui.Prose;
import dev.greenroom.zone.ClockTime;
import dev.greenroom.zone.ZoneSearch;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The form of a plan, and what it asks for once it is filled in. */
record PlanForm(Packs packs) {
  private static final String CHANNEL = "channel";
  private static final String TRACK = "track";
  private static final String TIME = "time";
  private static final String ZONE = "zone";
  private static final String DAYS = "days";

  /** The form that makes a plan, or changes the one it was pressed on. */
  Reply show(Ask<Plan> ask) {
    Words words = ask.words();
    List<Track> tracks = packs.of(ask.id().community()).tracks();
    if (tracks.isEmpty()) {
      return Reply.refuse(PlanRules.NO_QUESTIONS, words);
    }
    Optional<Plan.Active> plan =
        switch (ask.state()) {
          case Plan.None _ -> Optional.empty();
          case Plan.Active active -> Optional.of(active);
          case Plan.Stopped stopped -> Optional.of(stopped.was());
        };
    return new Reply.Ask(
        new Form(
            // a new plan has its id from here on: its form sent twice is one plan
            ActionId.of("plan", ask.id().id()),
            words.say(plan.isPresent() ? "plan.form.change" : "plan.form.new"),
            words.say("plan.form.save"),
            Prose.text(words.say("plan.form.note")),
            fields(ask, plan, tracks)));
  }

  private static List<Field> fields(Ask<Plan> ask, Optional<Plan.Active> plan, List<Track> tracks) {
    Words words = ask.words();
    return List.of(
        Field.required(CHANNEL, words.say("plan.form.channel"), new Input.Channel())
            .value(
                plan.map(Plan.Active::place)
                    .filter(place -> Outbox.held(ask.query(), place).isEmpty())
                    .orElse(here(ask))
                    .channel()),
        track(words, tracks).value(plan.map(Plan.Active::track).orElse(tracks.getFirst().id())),
        Field.required(TIME, words.say("plan.form.time"), new Input.TimeOfDay())
            .hint(words.say("plan.form.time.hint"))
            .value(plan.map(p -> p.schedule().time().toString()).orElse("09:00")),
        ZoneForm.field(ZONE, words.say("plan.form.zone"), ask, plan.map(p -> p.schedule().zone())),
        Field.required(DAYS, words.say("plan.form.days"), new Input.Many(days(words)))
            .value(
                plan
                    .map(p -> p.schedule().sortedDays())
                    .orElse(List.of(DayOfWeek.values()).subList(0, 5))
                    .stream()
                    .map(DayOfWeek::name)
                    .collect(joining(","))));
  }

  /** In a thread, its channel: nothing is posted there day after day. */
  private static Place here(Ask<Plan> ask) {
    return ask.values().ground() instanceof PostingRights.Fit fit ? fit.rooms() : ask.place();
  }

  /** More tracks than a list can hold are asked for by their ids. */
  private static Field track(Words words, List<Track> tracks) {
    String label = words.say("plan.form.track");
    return tracks.size() > Limits.OPTIONS
        ? Field.required(TRACK, label, new Input.Line(Limits.OPTION_VALUE))
            .hint(words.say("plan.form.track.hint"))
        : Field.required(
            TRACK,
            label,
            new Input.One(
                tracks.stream().map(track -> new Option(track.id(), track.title())).toList()));
  }

  private static List<Option> days(Words words) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL, words.locale())))
        .toList();
  }

  /** What a form that was filled in asks for. */
  static PlanCommand command(Values values) {
    return new PlanCommand.Save(
        new Place(values.place().platform(), values.value(CHANNEL)),
        values.value(TRACK),
        new Schedule(
            ClockTime.read(values.value(TIME)).orElseThrow(),
            ZoneSearch.one(values.value(ZONE)).orElseThrow(),
            Arrays.stream(values.value(DAYS).split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet())));
  }
}
