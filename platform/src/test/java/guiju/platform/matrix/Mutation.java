package guiju.platform.matrix;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;
import org.springframework.dao.DataAccessResourceFailureException;

/** One change to the program in memory while it runs; the product knows no such switch. */
@FunctionalInterface
interface Mutation {

  /** Makes the change; closing what comes back undoes it. */
  AutoCloseable make() throws Exception;

  /** A method that says yes to everybody. */
  static Mutation yes(String type, String method) {
    return () -> changed(type, method, Yes.class);
  }

  /** A method that is not entered any more: it does nothing, or answers nothing. */
  static Mutation gone(String type, String method) {
    return () -> changed(type, method, Gone.class);
  }

  /** A part of a statement to the database, said otherwise. */
  static Mutation saying(String part, String instead) {
    return () -> {
      Statements.INSTEAD.put(part, instead);
      return () -> Statements.INSTEAD.remove(part);
    };
  }

  /** Lets every statement to the database pass through {@link Statements} until it is closed. */
  static AutoCloseable listening() throws ClassNotFoundException {
    return changed("org.springframework.jdbc.core.simple.DefaultJdbcClient", "sql", Ear.class);
  }

  private static AutoCloseable changed(String type, String method, Class<?> advice)
      throws ClassNotFoundException {
    ByteBuddyAgent.install();
    Class<?> target = Class.forName(type);
    ClassReloadingStrategy running = ClassReloadingStrategy.fromInstalledAgent();
    ClassFileLocator code = ClassFileLocator.ForClassLoader.of(target.getClassLoader());
    new ByteBuddy()
        .redefine(target, code)
        .visit(Advice.to(advice).on(ElementMatchers.named(method)))
        .make()
        .load(target.getClassLoader(), running);
    return () -> running.reset(code, target);
  }

  /** Whatever was found out, the answer is yes. */
  final class Yes {

    private Yes() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return(readOnly = false) boolean answer) {
      answer = true;
    }
  }

  /** Nothing is found out. */
  final class Gone {

    private Gone() {}

    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    static boolean enter() {
      return true;
    }
  }

  /** Hears each statement before it is prepared. */
  final class Ear {

    private Ear() {}

    @Advice.OnMethodEnter
    static void hear(@Advice.Argument(value = 0, readOnly = false) String statement) {
      statement = Statements.said(statement);
    }
  }

  /** What is said otherwise at the moment. */
  final class Statements {

    static final Map<String, String> INSTEAD = new ConcurrentHashMap<>();

    private static final AtomicLong HEARD = new AtomicLong();
    private static volatile long failing = -1;

    private Statements() {}

    /** Counts from one again; the n-th statement from now on does not get through, 0 lets all. */
    static void fail(long n) {
      failing = n;
      HEARD.set(0);
    }

    /** How many were said since. */
    static long heard() {
      return HEARD.get();
    }

    /** The statement with every part that is to be said otherwise. */
    public static String said(String statement) {
      if (HEARD.incrementAndGet() == failing) {
        throw new DataAccessResourceFailureException(
            "made up", new SQLException(statement, "08006"));
      }
      String now = statement;
      for (Map.Entry<String, String> part : INSTEAD.entrySet()) {
        now = now.replace(part.getKey(), part.getValue());
      }
      return now;
    }
  }
}
