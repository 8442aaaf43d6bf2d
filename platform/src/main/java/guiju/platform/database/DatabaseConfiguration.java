package guiju.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import guiju.platform.Home;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The pool the platform works with, and the second way in by which the schema is brought forward.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 12;

  /**
   * Nobody waits for ever on a database that hangs. In this order: a statement is given up by the
   * server, then its connection by us; who finds no connection free is told sooner than both.
   */
  private static final int FREE_SECONDS = 5;

  private static final String STATEMENTS_END = "set statement_timeout = '20s'";
  private static final int CONNECTION_SECONDS = 25;
  private static final int CONNECTING_SECONDS = 4;

  @Bean
  @ConditionalOnExpression("'${guiju.database.url:}'.isBlank()")
  EmbeddedPostgres embeddedPostgres(Home home) {
    return new EmbeddedPostgres(home.folder("postgres"));
  }

  @Bean
  Access access(ObjectProvider<EmbeddedPostgres> embedded, DatabaseSettings settings) {
    EmbeddedPostgres own = embedded.getIfAvailable();
    return own == null ? Access.external(settings) : own.access();
  }

  @Bean
  @Primary
  HikariDataSource dataSource(Access access, DatabaseSettings settings) {
    return pool("guiju", access, settings);
  }

  /** Before the schema is touched: what is wrong with the server is said first. */
  @Bean
  ServerCheck serverCheck(
      @Qualifier("dataSource") DataSource pool, Access access, TlsSettings tls) {
    return ServerCheck.of(pool, access.url(), tls);
  }

  /**
   * For the two statements an act is taken with. They are long and touch a few rows by their keys:
   * planned once, always along indexes, whatever the tables held when the plan was made.
   */
  @Bean(defaultCandidate = false)
  @Qualifier("docket")
  HikariDataSource docketPool(Access access, DatabaseSettings settings) {
    HikariDataSource pool = pool("docket", access, settings);
    pool.setConnectionInitSql(
        STATEMENTS_END
            + "; set plan_cache_mode = force_generic_plan; set enable_seqscan = off;"
            + " set enable_hashjoin = off; set enable_mergejoin = off; set jit = off");
    pool.addDataSourceProperty("prepareThreshold", "1");
    return pool;
  }

  @Bean(defaultCandidate = false)
  @Qualifier("docket")
  JdbcOperations docketStatements(@Qualifier("docket") DataSource pool) {
    return new JdbcTemplate(pool);
  }

  private static HikariDataSource pool(String name, Access access, DatabaseSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.user());
    pool.setPassword(access.password());
    Integer most = settings.connections();
    pool.setMaximumPoolSize(most == null ? CONNECTIONS : most);
    pool.setAutoCommit(true);
    pool.addDataSourceProperty("ApplicationName", name);
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(FREE_SECONDS));
    pool.setValidationTimeout(TimeUnit.SECONDS.toMillis(CONNECTING_SECONDS));
    pool.addDataSourceProperty("connectTimeout", CONNECTING_SECONDS);
    pool.addDataSourceProperty("loginTimeout", CONNECTING_SECONDS);
    pool.addDataSourceProperty("socketTimeout", CONNECTION_SECONDS);
    pool.addDataSourceProperty("cancelSignalTimeout", CONNECTING_SECONDS);
    pool.setConnectionInitSql(STATEMENTS_END);
    return pool;
  }

  /** Not pooled: it is used for a moment at the start, by the role that owns the tables. */
  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource schemaDataSource(Access access) {
    SimpleDriverDataSource source = new SimpleDriverDataSource();
    source.setDriver(new org.postgresql.Driver());
    source.setUrl(access.url());
    set(source, access.owner(), access.ownerPassword());
    return source;
  }

  @Bean
  FlywayConfigurationCustomizer roleForGrants(Access access, ServerCheck checked) {
    String user = access.user();
    return flyway -> flyway.placeholders(Map.of("role", user == null ? "public" : user));
  }

  @Bean
  FlywayMigrationStrategy forwardOnly() {
    return flyway -> {
      SchemaAge.insist(flyway.info().all());
      flyway.migrate();
    };
  }

  private static void set(
      SimpleDriverDataSource source, @Nullable String user, @Nullable String password) {
    if (user != null) {
      source.setUsername(user);
    }
    if (password != null) {
      source.setPassword(password);
    }
  }
}
