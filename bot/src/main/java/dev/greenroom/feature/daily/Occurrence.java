package dev.greenroom.feature.daily;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One post a plan will make.
 *
 * @param date the local date it belongs to; there is one post for each
 * @param at the moment
 */
record Occurrence(LocalDate date, Instant at) {}
