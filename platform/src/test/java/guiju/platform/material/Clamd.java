package guiju.platform.material;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A scanner on this machine that speaks clamd's protocol over TCP, well or badly. */
final class Clamd implements AutoCloseable {

  /** What every scanner knows and nothing is harmed by; in two parts, so that it is not here. */
  static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  /** What it answers instead of the truth. */
  static final String TRUTH = "";

  /** It listens, and neither reads nor answers. */
  static final String DEAF = "deaf";

  private final int port;
  private final List<Socket> held = new ArrayList<>();
  private volatile String says = TRUTH;
  private ServerSocket ear;
  private Thread listener = new Thread();

  Clamd() throws IOException {
    ear = new ServerSocket(0);
    port = ear.getLocalPort();
    listen();
  }

  int port() {
    return port;
  }

  /** From now on it says this, whatever it is shown. */
  void says(String answer) {
    says = answer;
  }

  /** It is gone; nobody listens. */
  void down() throws IOException {
    ear.close();
    try {
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It is back, and well. */
  void up() throws IOException {
    says = TRUTH;
    if (!ear.isClosed()) {
      return;
    }
    ear = new ServerSocket();
    ear.setReuseAddress(true);
    ear.bind(new InetSocketAddress(port));
    listen();
  }

  private void listen() {
    ServerSocket here = ear;
    listener =
        new Thread(
            () -> {
              while (!here.isClosed()) {
                try {
                  Socket line = here.accept();
                  new Thread(() -> serve(line), "clamd").start();
                } catch (SocketException closed) {
                  return;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            "clamd");
    listener.setDaemon(true);
    listener.start();
  }

  private void serve(Socket line) {
    String answer = says;
    if (answer.equals(DEAF)) {
      synchronized (held) {
        held.add(line);
      }
      return;
    }
    try (line;
        OutputStream out = line.getOutputStream()) {
      String shown = shown(new DataInputStream(line.getInputStream()));
      String truth =
          shown.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
      out.write((answer.equals(TRUTH) ? truth : answer).getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      // Whoever asked has hung up.
    }
  }

  private static String shown(DataInputStream in) throws IOException {
    byte[] command = new byte["zINSTREAM\0".length()];
    in.readFully(command);
    if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
      throw new IOException("Another command");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = in.readInt(); size > 0; size = in.readInt()) {
      all.write(in.readNBytes(size));
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    ear.close();
    synchronized (held) {
      for (Socket line : held) {
        line.close();
      }
    }
  }
}
