package dev.greenroom.kit.discord;

/** What Discord answers to a call it does not accept. */
public final class Denied extends RuntimeException {
  private static final long serialVersionUID = 1;

  final int status;
  final int code;

  Denied(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Denied form(String what) {
    return new Denied(400, 50035, "Invalid Form Body: " + what);
  }

  static Denied unknownChannel() {
    return new Denied(404, 10003, "Unknown Channel");
  }

  static Denied unknownMessage() {
    return new Denied(404, 10008, "Unknown Message");
  }

  static Denied missingAccess() {
    return new Denied(403, 50001, "Missing Access");
  }

  static Denied missingPermissions() {
    return new Denied(403, 50013, "Missing Permissions");
  }

  static Denied unknownInteraction() {
    return new Denied(404, 10062, "Unknown interaction");
  }

  static void unless(boolean fine, String what) {
    if (!fine) {
      throw form(what);
    }
  }
}
