package guiju.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes one call go wrong: the n-th statement or commit on its way to the database, or the n-th
 * step of writing a file. Which n, and how, is said before; everything else goes through untouched.
 */
public final class Faults {

  /** How a call goes wrong. */
  public enum Way {
    /** The connection breaks before the statement, or the commit, has reached the server. */
    LOST_BEFORE,
    /** The server has done it, and the connection breaks before the answer arrives. */
    LOST_AFTER,
    /** The server answers with an error; the connection stays. */
    REFUSED,
    /**
     * Inside the server, after one table has been changed: what several statements sent at once.
     */
    IN_SERVER,
    /** A step of writing a file fails, as on a full disk. */
    DISK
  }

  private static final Set<String> SENT =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

  private static final AtomicLong CALLS = new AtomicLong();
  private static volatile Way way = Way.LOST_BEFORE;
  private static volatile long at;
  private static volatile boolean fired;

  private Faults() {}

  /** The n-th call from now on goes wrong, counted from 1; 0 only counts. */
  public static void arm(Way how, long n) {
    CALLS.set(0);
    fired = false;
    way = how;
    at = n;
  }

  /** From now on nothing goes wrong; whether something did. */
  public static boolean disarm() {
    at = 0;
    return fired;
  }

  private static boolean isNow(Way... ways) {
    if (at == 0 || !Set.of(ways).contains(way) || CALLS.incrementAndGet() != at) {
      return false;
    }
    fired = true;
    return true;
  }

  /** Counts a step of writing a file, and lets it fail when it is its turn. */
  static void disk(String step, Path file) throws IOException {
    if (isNow(Way.DISK)) {
      throw new IOException("No space left on device (made up): %s %s".formatted(step, file));
    }
  }

  /** Puts faulty connections into every pool of the house. */
  static final class Pools implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof HikariDataSource pool ? new Pool(pool) : bean;
    }
  }

  /** A pool as it was, whose connections can break. */
  private static final class Pool extends HikariDataSource {
    private final HikariDataSource real;

    Pool(HikariDataSource real) {
      this.real = real;
      real.copyStateTo(this);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return wrapped(real.getConnection());
    }
  }

  /** The same database, over connections that can break. */
  public static DataSource breakable(DataSource real) {
    return new DelegatingDataSource(real) {
      @Override
      public Connection getConnection() throws SQLException {
        return wrapped(real.getConnection());
      }
    };
  }

  /** A disk on which every step can fail. */
  static final class FaultyDisk extends Disk {
    @Override
    public Path fresh(Path folder, Readers readers) throws IOException {
      disk("make", folder);
      return super.fresh(folder, readers);
    }

    @Override
    public OutputStream writing(Path file) throws IOException {
      disk("open", file);
      OutputStream real = super.writing(file);
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          real.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          disk("write", file);
          real.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          real.close();
          disk("close", file);
        }
      };
    }

    @Override
    public void flush(Path path) throws IOException {
      disk("flush", path);
      super.flush(path);
    }

    @Override
    protected void move(Path from, Path to) throws IOException {
      disk("name", from);
      super.move(from, to);
    }
  }

  /** One loan of a connection; once broken it only lets itself be given back. */
  private static final class Loan {
    final Connection real;
    boolean broken;

    Loan(Connection real) {
      this.real = real;
    }

    Object through(Object target, Method method, Object[] arguments) throws Throwable {
      if (broken) {
        if (method.getName().equals("close") || method.getName().equals("isClosed")) {
          return call(target, method, arguments);
        }
        throw new SQLException("This connection has broken (made up)", "08003");
      }
      boolean counts = SENT.contains(method.getName()) || method.getName().equals("commit");
      if (!counts || !isNow(Way.LOST_BEFORE, Way.LOST_AFTER, Way.REFUSED)) {
        return call(target, method, arguments);
      }
      return fail(target, method, arguments);
    }

    private Object fail(Object target, Method method, Object[] arguments) throws Throwable {
      switch (way) {
        case LOST_AFTER -> {
          call(target, method, arguments);
          breakOff();
          throw new SQLException("An I/O error occurred while reading (made up)", "08006");
        }
        case REFUSED -> {
          if (method.getName().equals("commit")) {
            real.rollback();
            throw new SQLException("The commit was refused (made up)", "53100");
          }
          try (Statement refused = real.createStatement()) {
            refused.execute(
                "do $$ begin raise exception 'made up' using errcode = '53100'; end $$");
          }
          throw new IllegalStateException("The server did not refuse");
        }
        case LOST_BEFORE, IN_SERVER, DISK -> {
          breakOff();
          throw new SQLException("An I/O error occurred while sending (made up)", "08006");
        }
      }
      throw new IllegalStateException();
    }

    /** What the server does when a connection is gone, but at once. */
    private void breakOff() throws SQLException {
      broken = true;
      if (!real.getAutoCommit()) {
        real.rollback();
      }
    }
  }

  private static Connection wrapped(Connection real) {
    Loan loan = new Loan(real);
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = loan.through(real, method, arguments);
          if (answer instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement, loan);
          }
          return answer instanceof Statement statement
              ? wrapped(Statement.class, statement, loan)
              : answer;
        });
  }

  private static <T> T wrapped(Class<T> type, T real, Loan loan) {
    return proxy(type, (proxy, method, arguments) -> loan.through(real, method, arguments));
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
