package guiju.platform.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that sends whatever bytes it is given, which no decent HTTP client does, and reads
 * what comes back. Kept open from one request to the next as browsers do.
 */
final class Wire implements AutoCloseable {

  private static final int PATIENCE = 60_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Wire(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 when the connection was closed without an answer
   * @param headers by name in small letters, the last of each
   * @param body unpacked
   * @param millis until the last byte
   */
  record Reply(int status, Map<String, String> headers, byte[] body, long millis) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** An answer that is no fault of the house: refused, or not even listened to. */
    boolean refused() {
      return status == 0 || (status >= 400 && status < 500);
    }
  }

  /** Sends bytes as they are and reads one answer. */
  Reply raw(byte[] request) {
    boolean reused = socket != null;
    Reply reply = attempt(request);
    // A connection that was kept open may have been closed meanwhile; a fresh one decides.
    return reply.status() == 0 && reused ? attempt(request) : reply;
  }

  /** Sends a text of which every character is one byte. */
  Reply raw(String request) {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends a well-framed request; target and headers go as they are. */
  Reply call(String method, String target, Map<String, String> headers, byte @Nullable [] body) {
    StringBuilder head = new StringBuilder(method).append(' ').append(target);
    head.append(" HTTP/1.1\r\nHost: localhost:").append(port).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (body != null) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    if (body != null) {
      all.writeBytes(body);
    }
    return raw(all.toByteArray());
  }

  private Reply attempt(byte[] request) {
    long began = System.nanoTime();
    try {
      if (socket == null) {
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE);
        fresh.connect(new InetSocketAddress("localhost", port), PATIENCE);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
      }
      java.util.Objects.requireNonNull(socket).getOutputStream().write(request);
      boolean bodiless = new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
      return read(java.util.Objects.requireNonNull(in), began, bodiless);
    } catch (IOException e) {
      // It may have answered and closed while we were still sending.
      try {
        return in == null ? closed(began) : read(in, began, false);
      } catch (IOException gone) {
        return closed(began);
      } finally {
        close();
      }
    }
  }

  private Reply closed(long began) {
    return new Reply(0, Map.of(), new byte[0], since(began));
  }

  private Reply read(InputStream in, long began, boolean bodiless) throws IOException {
    String status = line(in);
    while (status.contains(" 100 ") || status.isEmpty()) {
      status = line(in);
    }
    int code = Integer.parseInt(status.split(" ")[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = bodiless || code == 304 || code == 204 ? new byte[0] : body(in, headers);
    if ("close".equalsIgnoreCase(headers.get("connection"))) {
      close();
    }
    return new Reply(code, headers, body, since(began));
  }

  private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    } else if (!"chunked".equals(headers.get("transfer-encoding"))) {
      headers.put("connection", "close");
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16); size > 0; ) {
      body.write(in.readNBytes(size));
      line(in);
      size = Integer.parseInt(line(in), 16);
    }
    line(in);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // closed is what it should be
    }
    socket = null;
    in = null;
  }
}
