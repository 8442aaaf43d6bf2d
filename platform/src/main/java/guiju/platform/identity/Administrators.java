package guiju.platform.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the doors which accounts administer. */
@Component
class Administrators implements AdministratorAccounts {

  private final JdbcClient database;

  Administrators(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean includes(String account) {
    return database
            .sql("select count(*) from account where id = :account and office <> 'NONE'")
            .param("account", account)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Who gets an office by setting gets a first secret at the same moment. */
  @Override
  public List<String> first() {
    return List.of();
  }
}
