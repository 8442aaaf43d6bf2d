package guiju.engine.text;

/** The two languages every sentence exists in. */
public enum Language {
  /** Chinese, the language of the law. */
  ZH,
  /** English. */
  EN
}
