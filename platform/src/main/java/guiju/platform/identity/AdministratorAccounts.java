package guiju.platform.identity;

import java.util.List;

/** Which accounts administer the platform; told by whoever keeps them. */
public interface AdministratorAccounts {

  /** Whether an account administers. Outside a demonstration it needs a second factor. */
  boolean includes(String account);

  /** The first ones of a new installation, which exist already but have no password. */
  List<String> first();
}
