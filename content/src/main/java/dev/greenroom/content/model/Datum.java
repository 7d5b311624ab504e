package dev.greenroom.content.model;

/**
 * What an interviewer gives out only when asked.
 *
 * @param asked the question that unlocks it, as a candidate might put it
 * @param given the answer, a line that can be read aloud or shown
 */
public record Datum(String asked, String given) {
  /** Both, for where nobody asks: a bare figure says nothing. */
  public String whole() {
    return asked + " " + given;
  }
}
