package guiju.faults;

import java.io.ByteArrayInputStream;
import java.util.concurrent.locks.LockSupport;

/** Bytes that come slowly. */
final class Trickle extends ByteArrayInputStream {

  private static final int PIECE = 1 << 13;
  private static final long PAUSE_NANOS = 8_000_000;

  Trickle(byte[] bytes) {
    super(bytes);
  }

  @Override
  public synchronized int read(byte[] into, int from, int length) {
    LockSupport.parkNanos(PAUSE_NANOS);
    return super.read(into, from, Math.min(length, PIECE));
  }
}
