package guiju.journeys;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page to take a picture of.
 *
 * @param name the picture's
 * @param account who sits before it; empty for somebody who is not signed in
 * @param path its address
 * @param title what it is called
 */
record Screen(String name, String account, String path, String title) {
  private static final String ANYBODY = "";
  private static final String HANDLER = "zhou-lian";
  private static final String SYSTEM = "gao-liyi";
  private static final String SECURITY = "gao-lier";
  private static final String AUDIT = "gao-lisan";
  private static final String DRAFT = "{draft}";

  private static final List<Screen> PROJECTS =
      List.of(
          new Screen("sign-in", ANYBODY, "/sign-in", "Sign in"),
          new Screen("workbench", HANDLER, "/", "Workbench"),
          new Screen("workbench-of-the-office", Town.EXAMINER, "/", "Workbench of the office"),
          new Screen("may-i", HANDLER, "/may-i", "May I?"),
          new Screen("projects", Town.EXAMINER, "/projects", "Projects"),
          new Screen("project", HANDLER, "/projects/P-2025-002", "Project"),
          new Screen("papers", HANDLER, "/projects/P-2025-002?tab=papers", "Papers"),
          new Screen("opinions", HANDLER, "/projects/P-2025-002?tab=opinions", "Opinions"),
          new Screen(
              "rounds",
              Town.EXAMINER,
              "/projects/P-2024-006?tab=rounds",
              "What changed between rounds"),
          new Screen(
              "project-money",
              Town.EXAMINER,
              "/projects/P-2024-001?tab=money",
              "Money of a project"),
          new Screen("checks", HANDLER, "/projects/P-2025-002?tab=checks", "What would be found"),
          new Screen("duties", Town.EXAMINER, "/projects/P-2024-006?tab=duties", "Obligations"),
          new Screen("docket", HANDLER, "/projects/P-2025-002?tab=docket", "Docket"),
          new Screen("diagrams", HANDLER, "/projects/P-2025-002?tab=diagrams", "Diagrams"),
          new Screen(
              "as-of",
              Town.EXAMINER,
              "/projects/P-2024-001?tab=facts&on=2025-10-01",
              "As it stood on a day"),
          new Screen(
              "register", HANDLER, "/acts/project/new/registration.register", "A project begins"),
          new Screen("act", HANDLER, "/acts/project/P-2026-012/implementation-plan.prepare", "Act"),
          new Screen(
              "approval",
              Town.REFORM_OFFICER,
              "/dossiers/project/P-2024-001/documents/21/merged-plan-approval",
              "An approval"));

  private static final List<Screen> OVERVIEWS =
      List.of(
          new Screen("annual-lists", Town.EXAMINER, "/annual-lists", "Annual lists"),
          new Screen("annual-list", Town.EXAMINER, "/annual-lists/2027", "Annual list"),
          new Screen(
              "list-paper",
              Town.EXAMINER,
              "/dossiers/annualList/2026/documents/5/annual-list",
              "The list as a paper"),
          new Screen("units", Town.EXAMINER, "/units", "Units"),
          new Screen("unit", HANDLER, "/units/civil-affairs", "Unit"),
          new Screen("catalogues", HANDLER, "/catalogues", "Catalogues"),
          new Screen("catalogue", HANDLER, "/catalogues/system", "Catalogue"),
          new Screen("bring", HANDLER, "/catalogues/system/bring", "Bring in from Excel"),
          new Screen("supervision", Town.EXAMINER, "/supervision", "Supervision"),
          new Screen("orders", Town.EXAMINER, "/supervision?view=orders", "Orders"),
          new Screen("money", Town.FINANCE, "/money", "Money"),
          new Screen("leaders", Town.LEADER, "/leaders", "Leaders' view"));

  private static final List<Screen> OPEN =
      List.of(
          new Screen("measures", ANYBODY, "/measures", "The Measures"),
          new Screen("article", ANYBODY, "/measures/16", "An article"),
          new Screen("guide", ANYBODY, "/guide", "Service guide"),
          new Screen("procedure", ANYBODY, "/guide/feasibility", "A procedure"),
          new Screen("search", HANDLER, "/search?q=%E5%B9%B3%E5%8F%B0", "Search"),
          new Screen("notices", HANDLER, "/notices?show=all", "Notices"),
          new Screen("choices", HANDLER, "/notices/choices", "How to be told"),
          new Screen("verify", ANYBODY, "/verify", "Verify"),
          new Screen("verified", HANDLER, "/verify/project/P-2025-002", "A docket verified"),
          new Screen("account", HANDLER, "/account", "Own account"),
          new Screen("no-page", HANDLER, "/projects/P-0000-000", "No such page"),
          new Screen("lab", Town.EXAMINER, "/lab", "The lab"),
          new Screen("lab-draft", Town.EXAMINER, "/lab/{draft}", "A draft in the lab"),
          new Screen("lab-figures", Town.EXAMINER, "/lab/{draft}/figures", "Its figures"),
          new Screen("lab-files", Town.EXAMINER, "/lab/{draft}/files", "Its files"));

  private static final List<Screen> ADMINISTRATION =
      List.of(
          new Screen("administration", SYSTEM, "/administration", "Administration"),
          new Screen("organisations", SYSTEM, "/administration/organisations", "Organisations"),
          new Screen(
              "organisation",
              SYSTEM,
              "/administration/organisations/civil-affairs",
              "An organisation"),
          new Screen("accounts", SYSTEM, "/administration/accounts", "Accounts"),
          new Screen("account-of", SYSTEM, "/administration/accounts/zhou-lian", "An account"),
          new Screen("proposals", SECURITY, "/administration/proposals", "Proposals"),
          new Screen("import", SYSTEM, "/administration/import", "Import"),
          new Screen("policy", SECURITY, "/administration/policy", "Security policy and settings"),
          new Screen("rulebook", SECURITY, "/administration/rulebook", "Rulebook in force"),
          new Screen(
              "rulebook-draft",
              SYSTEM,
              "/administration/rulebook/drafts/{draft}",
              "A rulebook before it is proposed"),
          new Screen("record", SYSTEM, "/administration/record", "Record and key"),
          new Screen("health", SYSTEM, "/administration/health", "How the house runs"),
          new Screen("trail", AUDIT, "/administration/trail", "Audit trail"),
          new Screen("dockets", AUDIT, "/administration/dockets?kind=project", "Dockets checked"));

  /** All of them; where a page shows a draft of the law, the draft of that number. */
  static List<Screen> all(long draft) {
    return Stream.of(PROJECTS, OVERVIEWS, OPEN, ADMINISTRATION)
        .flatMap(List::stream)
        .map(
            one ->
                new Screen(one.name, one.account, one.path.replace(DRAFT, "" + draft), one.title))
        .toList();
  }

  /** Its file, for a size and a language. */
  String file(String size, String language) {
    return name + "-" + size + "-" + language + ".png";
  }
}
