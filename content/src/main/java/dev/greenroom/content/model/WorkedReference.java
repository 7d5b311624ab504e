package dev.greenroom.content.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One way to work a question out. Prices and rates are assumptions, never claims.
 *
 * @param asOf when the assumptions were made, where they age
 */
public record WorkedReference(
    Optional<LocalDate> asOf,
    String approach,
    List<String> assumptions,
    List<Sum> arithmetic,
    String conclusion) {

  public WorkedReference {
    assumptions = List.copyOf(assumptions);
    arithmetic = List.copyOf(arithmetic);
  }
}
