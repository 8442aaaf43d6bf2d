package guiju.platform.administration;

import guiju.engine.text.Text;
import guiju.platform.web.Texts;
import java.util.List;

/**
 * Why something is not done.
 *
 * @param key of the sentence that says what stands in the way and what to do
 * @param arguments what the sentence names
 */
record Objection(String key, List<Object> arguments) {

  static Objection of(String reason, Object... arguments) {
    return new Objection("adm.no." + reason, List.of(arguments));
  }

  String in(Texts texts) {
    return texts.say(
        key,
        arguments.stream().map(one -> one instanceof Text text ? texts.of(text) : one).toArray());
  }
}
