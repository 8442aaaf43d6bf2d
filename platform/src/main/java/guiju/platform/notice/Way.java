package guiju.platform.notice;

import guiju.platform.web.Worded;

/** How somebody wants to be told. */
enum Way implements Worded {
  /** On the pages. */
  APP,
  /** On the pages and by e-mail. */
  MAIL,
  /** Not at all. */
  NONE
}
