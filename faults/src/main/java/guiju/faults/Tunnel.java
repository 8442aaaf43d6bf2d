package guiju.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between the house and its database and lets bytes through as it is told. */
final class Tunnel implements AutoCloseable {

  private static final int LATE_MILLIS = 150;
  private static final int LOOK_MILLIS = 20;

  private final ServerSocket door;
  private final int server;
  private final Map<Socket, Socket> pairs = new ConcurrentHashMap<>();
  private final AtomicLong knocks = new AtomicLong();
  private volatile Weather weather = Weather.CLEAR;

  /** A tunnel to a port of this machine, open at once. */
  Tunnel(int server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  /** How it is on the way. */
  enum Weather {
    /** Everything passes. */
    CLEAR,
    /** Every piece is late. */
    LATE,
    /** Connections stand, nothing moves. */
    STILL,
    /** Questions arrive, answers do not. */
    DEAF,
    /** Connections are reset, new ones at once. */
    TORN;

    /** Whether nobody can work as long as it lasts. */
    boolean stops() {
      return this == STILL || this == DEAF || this == TORN;
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often somebody tried to come in. */
  long knocks() {
    return knocks.get();
  }

  void turn(Weather other) {
    weather = other;
    if (other == Weather.TORN) {
      pairs.forEach(
          (one, two) -> {
            tear(one);
            tear(two);
          });
      pairs.clear();
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket in = door.accept();
        knocks.incrementAndGet();
        if (weather == Weather.TORN) {
          tear(in);
        } else {
          pass(in);
        }
      } catch (IOException closedOrRefused) {
        // The next one may come through.
      }
    }
  }

  private void pass(Socket in) throws IOException {
    Socket out = new Socket();
    out.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
    pairs.put(in, out);
    pump(in, out, false);
    pump(out, in, true);
  }

  private void pump(Socket from, Socket to, boolean answers) {
    Thread thread =
        new Thread(
            () -> {
              try (from;
                  to) {
                carry(from.getInputStream(), to.getOutputStream(), answers);
              } catch (IOException torn) {
                // One end is gone; the other is closed with it.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  private void carry(InputStream from, OutputStream to, boolean answers)
      throws IOException, InterruptedException {
    byte[] bytes = new byte[1 << 14];
    for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
      while (weather == Weather.STILL || (answers && weather == Weather.DEAF)) {
        Thread.sleep(LOOK_MILLIS);
      }
      if (answers && weather == Weather.LATE) {
        Thread.sleep(LATE_MILLIS);
      }
      to.write(bytes, 0, n);
    }
  }

  /** Closed with a reset instead of a farewell. */
  private static void tear(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException goneAlready) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    turn(Weather.TORN);
  }
}
