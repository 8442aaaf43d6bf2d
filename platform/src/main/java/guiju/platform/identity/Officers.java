package guiju.platform.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever holds one of the three offices administers. */
@Component
class Officers implements AdministratorAccounts {

  private final Accounts accounts;

  Officers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean includes(String account) {
    return accounts.find(account).map(Account::office).isPresent();
  }

  @Override
  public List<String> first() {
    return accounts.administrators().stream().filter(Account::open).map(Account::id).toList();
  }
}
