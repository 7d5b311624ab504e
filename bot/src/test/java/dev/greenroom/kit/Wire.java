package dev.greenroom.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server of this machine, which can be cut, and can carry nothing without a word. */
public final class Wire implements AutoCloseable {
  private final int to;
  private final ServerSocket entrance;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final Object turn = new Object();
  private boolean hangs;
  private volatile boolean cut;

  private Wire(int to, ServerSocket entrance) {
    this.to = to;
    this.entrance = entrance;
  }

  public static Wire to(int port) {
    try {
      var wire = new Wire(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      var _ = Thread.ofVirtual().start(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** What goes through it ends at once, and nothing goes through from now on. */
  public void isCut() {
    cut = true;
    ends.forEach(Wire::close);
    ends.clear();
  }

  /** Nothing arrives, and nobody is told. */
  public void hangs() {
    synchronized (turn) {
      hangs = true;
    }
  }

  public void isWhole() {
    cut = false;
    synchronized (turn) {
      hangs = false;
      turn.notifyAll();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket here = entrance.accept();
        if (cut) {
          close(here);
        } else {
          connect(here);
        }
      }
    } catch (IOException closed) {
      isCut();
    }
  }

  private void connect(Socket here) throws IOException {
    var there = new Socket(InetAddress.getLoopbackAddress(), to);
    ends.add(here);
    ends.add(there);
    var _ = Thread.ofVirtual().start(() -> carry(here, there));
    var _ = Thread.ofVirtual().start(() -> carry(there, here));
  }

  private void carry(Socket from, Socket onto) {
    try (InputStream in = from.getInputStream();
        OutputStream out = onto.getOutputStream()) {
      byte[] some = new byte[8192];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        waits();
        out.write(some, 0, n);
      }
    } catch (IOException | InterruptedException over) {
      close(from);
    } finally {
      close(onto);
      ends.remove(from);
    }
  }

  private void waits() throws InterruptedException {
    synchronized (turn) {
      while (hangs) {
        turn.wait();
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    isWhole();
    isCut();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
