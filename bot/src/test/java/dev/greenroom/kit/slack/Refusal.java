package dev.greenroom.kit.slack;

/** Slack's answer {@code ok: false}. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String error;
  private final String detail;

  Refusal(String error) {
    this(error, "");
  }

  /**
   * @param detail which part of a block it is about, or which scope is needed
   */
  Refusal(String error, String detail) {
    super(error + " " + detail);
    this.error = error;
    this.detail = detail;
  }

  String error() {
    return error;
  }

  String detail() {
    return detail;
  }

  static void unless(boolean right, String error, String detail) {
    if (!right) {
      throw new Refusal(error, detail);
    }
  }
}
