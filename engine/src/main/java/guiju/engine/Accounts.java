package guiju.engine;

import guiju.engine.dossier.Dossier;
import guiju.engine.expression.Scope;
import guiju.engine.expression.Truth;
import guiju.engine.law.Kind;
import guiju.engine.ruling.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the accounts of a dossier; sums nobody knows yet are left out, never taken as zero. */
final class Accounts {
  private final Dossier dossier;
  private final Scope scope;

  Accounts(Moment moment, Dossier dossier) {
    this.dossier = dossier;
    this.scope = new View(moment, dossier, Set.of()).scope();
  }

  /** Accounts of which at least one part is known. */
  List<Account> all() {
    List<Account> accounts = new ArrayList<>();
    for (Kind.Account declared : dossier.kind().layout().accounts()) {
      if (declared.when() != null && declared.when().test(scope) != Truth.YES) {
        continue;
      }
      List<Account.Sum> parts = new ArrayList<>();
      for (Kind.Sum part : declared.parts()) {
        Account.Sum sum = sum(part);
        if (sum != null) {
          parts.add(sum);
        }
      }
      if (!parts.isEmpty()) {
        Kind.Sum limit = declared.limit();
        accounts.add(
            new Account(
                declared.title(),
                declared.cites(),
                parts,
                limit == null ? null : sum(limit),
                declared.beside()));
      }
    }
    return accounts;
  }

  private Account.@Nullable Sum sum(Kind.Sum declared) {
    return declared.amount().evaluate(scope) instanceof Long fen
        ? new Account.Sum(declared.label(), fen, declared.fact())
        : null;
  }
}
