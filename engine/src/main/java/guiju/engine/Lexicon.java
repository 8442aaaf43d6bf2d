package guiju.engine;

import guiju.engine.expression.FieldShape;
import guiju.engine.expression.StructShape;
import guiju.engine.expression.Type;
import guiju.engine.expression.VariableShape;
import guiju.engine.law.Fact;
import guiju.engine.law.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which names expressions about a kind of dossier may use, and in which slots their values stand.
 * Loader and judge both follow it: the one to compile, the other to fill in.
 */
public final class Lexicon {
  static final int SELF = 0;
  static final int TODAY = 1;
  static final int POLICY = 2;
  static final int LINKS = 3;
  private static final String POLICY_STRUCT = "Policy";
  private static final String ACTOR_STRUCT = "Actor";

  private Lexicon() {}

  /** Names for facts that are computed from others: no act is in sight. */
  public static List<VariableShape> standing(Kind kind) {
    List<VariableShape> names = new ArrayList<>();
    names.add(new VariableShape(kind.name(), new Type.StructOf(structOf(kind.name()))));
    names.add(new VariableShape("today", Type.Simple.DATE));
    names.add(new VariableShape("policy", new Type.StructOf(POLICY_STRUCT)));
    for (Kind.Link link : kind.links()) {
      names.add(new VariableShape(link.name(), new Type.StructOf(structOf(link.kind()))));
    }
    return names;
  }

  /** Names for everything that judges an act: the above, then before, form and actor. */
  public static List<VariableShape> acting(Kind kind) {
    List<VariableShape> names = standing(kind);
    names.add(new VariableShape("before", new Type.StructOf(structOf(kind.name()))));
    names.add(new VariableShape("form", new Type.StructOf(formOf(kind.name()))));
    names.add(new VariableShape("actor", new Type.StructOf(ACTOR_STRUCT)));
    return names;
  }

  /** The structures behind those names. */
  public static List<StructShape> structs(Collection<Kind> kinds, List<Fact> parameters) {
    List<StructShape> structs = new ArrayList<>();
    for (Kind kind : kinds) {
      addKind(kind, structs);
    }
    structs.add(
        new StructShape(
            POLICY_STRUCT,
            parameters.stream().map(p -> new FieldShape(p.name(), type("", p))).toList()));
    structs.add(
        new StructShape(
            ACTOR_STRUCT,
            List.of("account", "organisation", "body", "standing", "post").stream()
                .map(name -> new FieldShape(name, Type.Simple.TEXT))
                .toList()));
    return structs;
  }

  private static void addKind(Kind kind, List<StructShape> structs) {
    List<FieldShape> fields = new ArrayList<>();
    fields.add(new FieldShape(Kind.KEY, Type.Simple.TEXT));
    kind.facts().forEach(fact -> fields.add(field(kind, fact, structs)));
    kind.links()
        .forEach(l -> fields.add(new FieldShape(l.name(), new Type.StructOf(structOf(l.kind())))));
    kind.collections()
        .forEach(
            c ->
                fields.add(
                    new FieldShape(
                        c.name(), new Type.ListOf(new Type.StructOf(structOf(c.kind()))))));
    structs.add(new StructShape(structOf(kind.name()), fields));
    List<FieldShape> asked = new ArrayList<>();
    kind.facts().forEach(fact -> asked.add(new FieldShape(fact.name(), typeIn(kind, fact))));
    kind.asked().forEach(fact -> asked.add(field(kind, fact, structs)));
    structs.add(new StructShape(formOf(kind.name()), asked));
  }

  private static FieldShape field(Kind kind, Fact fact, List<StructShape> structs) {
    if (!fact.columns().isEmpty()) {
      structs.add(
          new StructShape(
              rowsOf(structOf(kind.name()), fact.name()),
              fact.columns().stream().map(c -> new FieldShape(c.name(), type("", c))).toList()));
    }
    return new FieldShape(fact.name(), typeIn(kind, fact));
  }

  private static Type typeIn(Kind kind, Fact fact) {
    return type(structOf(kind.name()), fact);
  }

  /** The type of a fact's value in expressions; {@code owner} names the structure it stands in. */
  private static Type type(String owner, Fact fact) {
    return switch (fact.type()) {
      case TEXT, CHOICE, ORGANISATION -> Type.Simple.TEXT;
      case YES_NO -> Type.Simple.YES_NO;
      case COUNT -> Type.Simple.COUNT;
      case MONEY -> Type.Simple.MONEY;
      case DATE -> Type.Simple.DATE;
      case CHOICES, LIST -> new Type.ListOf(Type.Simple.TEXT);
      case ROWS -> new Type.ListOf(new Type.StructOf(rowsOf(owner, fact.name())));
    };
  }

  /** The type of a fact of a kind in expressions. */
  public static Type typeOf(Kind kind, Fact fact) {
    return typeIn(kind, fact);
  }

  private static String structOf(String kind) {
    return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
  }

  private static String formOf(String kind) {
    return structOf(kind) + "Form";
  }

  private static String rowsOf(String owner, String fact) {
    return owner + "_" + fact;
  }
}
