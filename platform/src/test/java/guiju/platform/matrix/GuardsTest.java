package guiju.platform.matrix;

import static guiju.platform.matrix.Mutation.gone;
import static guiju.platform.matrix.Mutation.saying;
import static guiju.platform.matrix.Mutation.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every guard is taken away in turn, in the memory of this test alone, and each time some cell must
 * turn red: a guard whose absence nobody notices is not tested, or is none.
 */
@InTheCity
@TestInstance(Lifecycle.PER_CLASS)
class GuardsTest {

  private static final String IDENTITY = "guiju.platform.identity.";
  private static final String DOCKET = "guiju.platform.docket.";

  @Autowired ApplicationContext house;
  @LocalServerPort int port;

  private @Nullable Round begun;

  @BeforeAll
  void somebody_of_every_kind_comes() {
    new Guests(house).leave();
    begun = Round.begin(house, port);
  }

  @AfterAll
  void everybody_leaves() {
    new Guests(house).leave();
  }

  @Test
  void no_guard_can_be_taken_away_unnoticed() throws Exception {
    List<String> otherwise = new ArrayList<>();
    try (AutoCloseable listening = Mutation.listening()) {
      for (Guard guard : guards()) {
        if (guard.red() > 0) {
          otherwise.add("red although it is there: " + guard);
        }
        try (AutoCloseable off = guard.off().make()) {
          if (guard.red() == 0) {
            otherwise.add("nobody notices that it is gone: " + guard);
          }
        }
      }
    }

    assertThat(otherwise).isEmpty();
    assertThat(guards()).hasSizeGreaterThan(20);
  }

  private Round round() {
    return Objects.requireNonNull(begun);
  }

  private List<Guard> guards() {
    List<Guard> all = new ArrayList<>(doors());
    all.addAll(steps());
    all.addAll(sessions());
    all.addAll(readings());
    all.addAll(acts());
    return all;
  }

  private List<Guard> doors() {
    String open = "/workbench";
    return List.of(
        Guard.of(
            "what is not declared is refused",
            yes("org.springframework.security.authorization.AuthorizationDecision", "isGranted"),
            get("owner.handler", "/actuator", 404)),
        Guard.of(
            "administrators have no part in matters, nobody else in administration, no office in another's",
            yes(IDENTITY + "Entitlement", "covers"),
            get("administrator SYSTEM", open, 403),
            get("owner.handler", "/administration", 403),
            get("administrator AUDIT", "/administration/organisations", 403)),
        Guard.of(
            "who owes a step does nothing else",
            yes(IDENTITY + "Session", "whole"),
            get("password-due", open, 302)),
        Guard.of(
            "only drafters come into the lab",
            yes(IDENTITY + "Drafters", "has"),
            get("owner.handler", "/lab", 404)),
        Guard.of(
            "a token is for its scope",
            gone(IDENTITY + "Session", "scope"),
            get("a token to READ", open, 403),
            post("a token to READ", round().actsOn(round().own()), "{}", 403)),
        Guard.of(
            "forms carry a token of their own",
            yes(IDENTITY + "Gatekeeper", "carriesNoCookie"),
            () -> round().cookie("owner.handler", "/account/seen") == 403));
  }

  private List<Guard> steps() {
    return List.of(
        Guard.of(
            "a password is not changed while the code is due",
            gone("guiju.platform.account.PasswordController", "stepIsAllowed"),
            post("code-due", "/account/password", "old=x&password=a&again=b", 403)),
        Guard.of(
            "a second factor is not set up while something else is due",
            gone("guiju.platform.account.FactorController", "stepIsAllowed"),
            post("password-due", "/account/second-factor", "code=000000", 403)),
        Guard.of(
            "the lock is not changed on a screen left open",
            gone(IDENTITY + "Fresh", "required"),
            post("stale", "/account/second-factor/codes", "", 303)));
  }

  private List<Guard> sessions() {
    return List.of(
        Guard.of(
            "a session ends",
            saying("s.ends > :present", "true"),
            get("a session that is ended", "/workbench", 302)),
        Guard.of(
            "a session nobody uses ends",
            saying("s.seen > :idle", "true"),
            get("a session that is idle", "/workbench", 302)),
        Guard.of(
            "whoever's account is closed is out",
            saying("where a.active", ""),
            get("somebody whose account is closed", "/workbench", 302)),
        Guard.of(
            "a revoked token is worth nothing",
            saying("t.revoked is null and", ""),
            get("a revoked token", "/api/v1/dossiers/project/999999", 401)),
        Guard.of(
            "nobody ends the session of somebody else",
            saying("where account = :account and id = :id", "where id = :id"),
            () -> round().othersSessionLasts()),
        Guard.of(
            "notices are their owner's",
            saying("where n.account = :account and n.id = :id", "where n.id = :id"),
            get("owner.handler", "/notices/" + round().othersNotice(), 404)),
        Guard.of(
            "views are forgotten by their owner",
            saying("where id = ? and account = ?", "where id = ? and ? <> ''"),
            () -> round().othersViewLasts()));
  }

  private List<Guard> readings() {
    String foreign = "/projects/" + round().foreign();
    return List.of(
        Guard.of(
            "a dossier is read by those it concerns",
            yes(DOCKET + "Dossiers", "mayRead"),
            get("owner.handler", foreign, 404)),
        Guard.of(
            "a draft is read by its author",
            yes("guiju.engine.ruling.Party", "includes"),
            get("finance.officer", round().draft(), 404)),
        Guard.of(
            "a draft is not its neighbour's in the same house",
            yes("guiju.engine.ruling.Party", "speaksAs"),
            get("secrecy.officer", round().draft(), 404)),
        Guard.of(
            "registers show what somebody may read",
            saying(" and d.readers && :readers", ""),
            hidden("owner.handler", "/projects?q=" + round().foreignWords(), foreign)),
        Guard.of(
            "search finds what somebody may read",
            saying("and (d.readers && :readers or (:body and d.readers[1] <> '='))", ""),
            hidden("owner.handler", "/search?q=" + round().foreignWords(), foreign),
            hidden("finance.officer", "/search?q=" + Round.DRAFTED, round().draft())),
        Guard.of(
            "what is tied to a dossier is shown to those who may read it",
            saying("where d.readers && :readers or (:body and d.readers[1] <> '=')", ""),
            hidden("finance.officer", foreign, round().draft())),
        Guard.of(
            "units are listed to bodies and to themselves",
            saying("(:all or d.owner = :own)", "true"),
            hidden("owner.handler", "/units", "/units/culture")),
        Guard.of(
            "how a unit stands is for bodies and for itself",
            yes(IDENTITY + "Person", "maySeeUnit"),
            get("owner.handler", "/units/culture", 404),
            () -> round().mayIAsksForOneselfOnly()));
  }

  private List<Guard> acts() {
    return List.of(
        Guard.of(
            "nobody acts in a capacity they do not hold",
            yes(IDENTITY + "Person", "holds"),
            post(
                "owner.handler",
                round().actsOn(round().own()),
                "{\"act\":\"registration.return\",\"capacity\":\"governmentOffice.officer\"}",
                403)),
        Guard.of(
            "nobody acts for a unit that is not theirs",
            yes("guiju.engine.Standings", "holds"),
            () -> !round().mayRegisterForOthers()),
        Guard.of(
            "a paper is handed in by whoever sent it",
            yes("guiju.platform.material.Materials", "isFrom"),
            () -> round().othersPaperIsNotThere()));
  }

  private BooleanSupplier get(String who, String path, int status) {
    return () -> round().status("GET", who, path, "") == status;
  }

  private BooleanSupplier post(String who, String path, String body, int status) {
    return () -> round().status("POST", who, path, body) == status;
  }

  private BooleanSupplier hidden(String who, String path, String word) {
    return () -> !round().text(who, path).contains(word);
  }
}
