package guiju.platform.hostile;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Every statement that reaches the database, word for word, before values are bound to it. */
final class Overheard {

  private static final Set<String> STATEMENTS = ConcurrentHashMap.newKeySet();

  private Overheard() {}

  static Set<String> statements() {
    return Set.copyOf(STATEMENTS);
  }

  /** Puts an ear between the pools and whoever uses them. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Ear {
    @Bean
    static BeanPostProcessor ear() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof HikariDataSource pool ? new Pool(pool) : bean;
        }
      };
    }
  }

  private static final class Pool extends HikariDataSource {
    private final HikariDataSource inner;

    Pool(HikariDataSource inner) {
      this.inner = inner;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = inner.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Overheard.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (arguments != null
                    && arguments.length > 0
                    && arguments[0] instanceof String sql) {
                  STATEMENTS.add(sql);
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @Override
    public void close() {
      inner.close();
    }

    @Override
    public boolean isRunning() {
      return inner.isRunning();
    }
  }
}
