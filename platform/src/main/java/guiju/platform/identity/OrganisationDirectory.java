package guiju.platform.identity;

import guiju.engine.text.Directory;
import guiju.engine.text.Text;
import org.springframework.stereotype.Component;

/** Lets the engine's sentences call organisations by the names they are registered under. */
@Component
class OrganisationDirectory implements Directory {
  private final Organisations organisations;

  OrganisationDirectory(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public Text organisation(String id) {
    return organisations.find(id).map(Organisation::name).orElseGet(() -> Text.same(id));
  }
}
