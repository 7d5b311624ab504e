package dev.greenroom.content.model;

import java.util.List;

/**
 * What helps a candidate of one track to prepare.
 *
 * @param notes the honest notes: what is unconfirmed or contradictory in what is reported
 */
public record Coaching(
    List<Note> checklist, List<Contrast> pairs, List<Faq> faq, List<Note> notes) {

  public Coaching {
    checklist = List.copyOf(checklist);
    pairs = List.copyOf(pairs);
    faq = List.copyOf(faq);
    notes = List.copyOf(notes);
  }
}
