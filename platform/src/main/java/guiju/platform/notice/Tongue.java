package guiju.platform.notice;

import guiju.engine.Rulebook;
import guiju.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Sentences in the language a person chose once, for what is sent without being asked for. */
@Component
class Tongue {

  private final Rulebook rulebook;

  Tongue(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The sentences of a language's short code. */
  Texts of(String code) {
    return Texts.in(Texts.language(code)).citing(rulebook);
  }
}
