package guiju.engine.expression;

/** What an expression, a fact or a parameter holds. */
public sealed interface Type permits Type.Simple, Type.ListOf, Type.StructOf {

  /** The plain types. A count and money are both whole numbers but never mix. */
  enum Simple implements Type {
    /** A string. */
    TEXT,
    /** True or false. */
    YES_NO,
    /** A whole number. */
    COUNT,
    /** An amount in fen. */
    MONEY,
    /** A calendar date. */
    DATE
  }

  /** A list whose entries all have one type. */
  record ListOf(Type element) implements Type {}

  /** A dossier, a row, a form: something with named fields, declared by a {@link StructShape}. */
  record StructOf(String name) implements Type {}
}
