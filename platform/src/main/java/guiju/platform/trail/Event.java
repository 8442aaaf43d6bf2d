package guiju.platform.trail;

/**
 * Something that happened.
 *
 * @param kind what kind of thing
 * @param who who did it
 * @param object what it was done to, as an address or an id
 * @param result what came of it
 * @param was how things stood before; empty when it says nothing
 * @param became how they stand now; empty when it says nothing
 */
public record Event(Kind kind, Who who, String object, Result result, String was, String became) {

  /**
   * Who did something.
   *
   * @param account the account; empty when nobody is known
   * @param name the person's name at that time
   * @param organisation the person's organisation at that time
   * @param source network address the request came from
   */
  public record Who(String account, String name, String organisation, String source) {

    /** Where what the house does by itself comes from. */
    public static final Who HOUSE = new Who("", "", "", "house");
  }
}
