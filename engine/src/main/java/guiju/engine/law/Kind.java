package guiju.engine.law;

import guiju.engine.expression.Expression;
import guiju.engine.text.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of dossier: what may be known of it, and which other dossiers its rules may see. */
public final class Kind {
  /** The field every dossier has besides its facts: its key. Its slot is always 0. */
  public static final String KEY = "key";

  private final String name;
  private final Text label;
  private final List<Fact> facts;
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<Link> links;
  private final List<Collection> collections;
  private final List<Fact> asked;
  private final Roles roles;
  private final Layout layout;
  private final @Nullable Expression[] derived;

  /**
   * Another dossier rules may see.
   *
   * @param name its name in expressions
   * @param kind the kind of the other dossier
   * @param keyFact the fact of this dossier that holds the other's key
   */
  public record Link(String name, String kind, String keyFact) {}

  /**
   * Many dossiers seen as one list.
   *
   * @param name its name in expressions
   * @param kind the kind of the members
   * @param by the fact of each member that holds this dossier's key
   */
  public record Collection(String name, String kind, String by) {}

  /**
   * How its facts and its money are laid out for people.
   *
   * @param summary names of the facts that tell most, in order
   * @param groups facts under headings, in order; facts in none are shown last
   * @param accounts money held against limits, in order
   */
  public record Layout(List<String> summary, List<Group> groups, List<Account> accounts) {
    /** Nothing is said. */
    public static final Layout NONE = new Layout(List.of(), List.of(), List.of());
  }

  /** Facts under one heading, by name. */
  public record Group(Text title, List<String> facts) {}

  /**
   * Sums that add up and what they may not exceed.
   *
   * @param title what is reckoned
   * @param cites paragraphs
   * @param when shown only when this holds; null when always
   * @param parts the sums
   * @param limit the limit; null when there is none
   * @param beside whether it stays in view beside everything else
   */
  public record Account(
      Text title,
      List<String> cites,
      @Nullable Expression when,
      List<Sum> parts,
      @Nullable Sum limit,
      boolean beside) {}

  /**
   * A sum and how it is worked out.
   *
   * @param label what it is
   * @param amount the sum
   * @param fact the fact it is, when it is one just as it stands; empty otherwise
   */
  public record Sum(Text label, Expression amount, String fact) {}

  /**
   * A kind with its facts in slot order, what its forms ask for besides facts, what its facts are
   * to the program, and how they are laid out.
   */
  public Kind(
      String name,
      Text label,
      List<Fact> facts,
      List<Link> links,
      List<Collection> collections,
      List<Fact> asked,
      Roles roles,
      Layout layout) {
    this.roles = roles;
    this.asked = List.copyOf(asked);
    this.layout = layout;
    this.name = name;
    this.label = label;
    this.facts = List.copyOf(facts);
    this.links = List.copyOf(links);
    this.collections = List.copyOf(collections);
    for (int i = 0; i < this.facts.size(); i++) {
      slots.put(this.facts.get(i).name(), i);
    }
    this.derived = this.facts.stream().map(Fact::derived).toArray(Expression[]::new);
  }

  /** Its name in expressions and files. */
  public String name() {
    return name;
  }

  /** What people call it. */
  public Text label() {
    return label;
  }

  /** All facts, in slot order. */
  public List<Fact> facts() {
    return facts;
  }

  /**
   * Fields that forms ask for and that do not become facts. In expressions {@code form} has all
   * facts first, then these.
   */
  public List<Fact> asked() {
    return asked;
  }

  /** How its facts and its money are laid out for people. */
  public Layout layout() {
    return layout;
  }

  /** Other dossiers rules may see. */
  public List<Link> links() {
    return links;
  }

  /** Lists of other dossiers rules may see. */
  public List<Collection> collections() {
    return collections;
  }

  /** The fact's place, or -1 when there is no such fact. */
  public int slot(String fact) {
    return slots.getOrDefault(fact, -1);
  }

  /** What computes the fact at a slot; null when it is entered or set. */
  public @Nullable Expression derived(int slot) {
    return derived[slot];
  }

  /** What it is to the program; null when no page is its own. */
  public @Nullable KindRole role() {
    return roles.kind();
  }

  /** The fact in a role, or null when the kind has none. */
  public @Nullable Fact fact(FactRole role) {
    String name = roles.facts().get(role);
    return name == null ? null : fact(name);
  }

  /**
   * Names of the facts asked of somebody who only wants to know what would await such a dossier.
   */
  public List<String> ahead() {
    return roles.ahead();
  }

  /** The facts a register of such dossiers shows and filters by, besides those with a role. */
  public List<Fact> register() {
    return facts.stream()
        .filter(fact -> roles.register().contains(fact.name()))
        .sorted(Comparator.comparingInt(fact -> roles.register().indexOf(fact.name())))
        .toList();
  }

  /**
   * The facts by which such dossiers, besides their names, are found alike; empty when nobody
   * compares them.
   */
  public List<Fact> alike() {
    return facts.stream().filter(fact -> roles.alike().contains(fact.name())).toList();
  }

  /** The fact of that name, or null. */
  public @Nullable Fact fact(String fact) {
    Integer slot = slots.get(fact);
    return slot == null ? null : facts.get(slot);
  }
}
