package dev.greenroom.app;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Variables that no person sets: Kubernetes gives every container the address of each service, and
 * Docker that of each linked container, under the service's name. One called "greenroom" makes
 * {@code GREENROOM_PORT=tcp://10.0.0.7:8080}.
 */
final class OrchestratorVariables {
  private static final Pattern HOST = Pattern.compile(".+_SERVICE_HOST");
  private static final Pattern SERVICE_PORT = Pattern.compile(".+_SERVICE_PORT(_[A-Z0-9_]+)?");
  private static final Pattern PORT = Pattern.compile(".+_PORT(_[0-9]+_(TCP|UDP|SCTP))?");
  private static final Pattern PART =
      Pattern.compile(
          ".+_PORT_[0-9]+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO|START|END|PORT_START|PORT_END))");
  private static final Pattern NAME = Pattern.compile(".+_NAME");
  private static final Pattern THEIRS = Pattern.compile(".+_ENV_.+");

  private OrchestratorVariables() {}

  /** By key and value: a number under {@code GREENROOM_PORT} is somebody's mistake. */
  static boolean made(Map.Entry<String, String> variable) {
    String key = variable.getKey();
    String value = variable.getValue();
    return HOST.matcher(key).matches()
        || (SERVICE_PORT.matcher(key).matches() && value.matches("[0-9]+"))
        || (PORT.matcher(key).matches() && value.matches("(tcp|udp|sctp)://.*"))
        || PART.matcher(key).matches()
        || (NAME.matcher(key).matches() && value.matches("/[^/]+/[^/]+"))
        || THEIRS.matcher(key).matches();
  }
}
