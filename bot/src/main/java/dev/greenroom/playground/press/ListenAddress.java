package dev.greenroom.playground.press;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Where the page listens.
 *
 * @param host a loopback address or a name of one
 * @param port 0 to 65535; 0 takes a free one
 */
public record ListenAddress(String host, int port) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a request's Host header names this machine. The port is left open, so that the page can
   * be reached through a tunnel.
   */
  public boolean isMeantBy(String header) {
    String name = header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.equals(inUrl());
  }

  /** The host as it stands in a URL: an IPv6 address in brackets. */
  public String inUrl() {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
