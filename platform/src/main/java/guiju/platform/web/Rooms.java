package guiju.platform.web;

import guiju.engine.law.Fact;
import guiju.engine.ruling.Account;
import guiju.platform.docket.Entry;
import java.util.ArrayList;
import java.util.List;

/** Accounts of a dossier as bars, each with the same figures in words. */
final class Rooms {
  private static final int STEPS_SHOWN = 6;
  private static final double HEADROOM = 1.08;

  private final Texts texts;
  private final History history;

  Rooms(Texts texts, History history) {
    this.texts = texts;
    this.history = history;
  }

  /** An account with its citation and its bar. */
  DossierBody.MoneyLine line(Account account) {
    return new DossierBody.MoneyLine(
        texts.of(account.title()),
        account.cites().stream().map(cite -> Cite.of(cite, texts)).toList(),
        room(account));
  }

  private Room room(Account account) {
    List<Account.Sum> parts = parts(account);
    Account.Sum limit = account.limit();
    long most = Math.max(account.total(), limit == null ? 0 : limit.fen());
    double whole = Math.max(1, most * (limit == null ? 1 : HEADROOM));
    List<Room.Part> drawn = new ArrayList<>();
    long from = 0;
    for (Account.Sum part : parts) {
      drawn.add(
          new Room.Part(
              drawn.size() % 2,
              percent(from, whole),
              percent(part.fen(), whole),
              texts.say("money.part", texts.of(part.label()), sum(part.fen()))));
      from += part.fen();
    }
    return new Room(
        texts.say("money.used", sum(account.total())),
        drawn,
        limit == null
            ? null
            : new Room.Limit(
                percent(limit.fen(), whole),
                texts.say("money.part", texts.of(limit.label()), sum(limit.fen())),
                account.total() > limit.fen()),
        words(account));
  }

  private String words(Account account) {
    Account.Sum limit = account.limit();
    if (limit == null) {
      return texts.say("money.unit");
    }
    long left = limit.fen() - account.total();
    String of = texts.of(limit.label());
    return left > 0
        ? texts.say("money.left", sum(left), of)
        : left == 0 ? texts.say("money.even", of) : texts.say("money.over", sum(-left), of);
  }

  // One sum that grew act by act is shown as the steps it grew by, as far as the docket has them.
  private List<Account.Sum> parts(Account account) {
    if (account.parts().size() != 1 || account.parts().get(0).fact().isEmpty()) {
      return account.parts();
    }
    Account.Sum only = account.parts().get(0);
    List<Account.Sum> steps = steps(only);
    long grown = steps.stream().mapToLong(Account.Sum::fen).sum();
    boolean whole = grown == only.fen() && steps.stream().allMatch(step -> step.fen() > 0);
    return whole && steps.size() > 1 && steps.size() <= STEPS_SHOWN ? steps : account.parts();
  }

  private List<Account.Sum> steps(Account.Sum only) {
    List<Account.Sum> steps = new ArrayList<>();
    long before = 0;
    for (Entry entry : history.entries()) {
      Fact fact = history.rulebook().kind(entry.kind()).fact(only.fact());
      Object raw = History.facts(entry).get(only.fact());
      if (fact != null && History.value(fact, raw) instanceof Long now && now != before) {
        String ordinal = texts.say("money.step", steps.size() + 1);
        steps.add(
            new Account.Sum(
                guiju.engine.text.Text.same(ordinal), Math.subtractExact(now, before), ""));
        before = now;
      }
    }
    return steps;
  }

  private String sum(long fen) {
    return texts.wording().wan(fen);
  }

  private static double percent(long fen, double whole) {
    return Math.round(1000 * fen / whole) / 10.0;
  }
}
