package guiju.platform.identity;

import java.util.List;

/** The ways in that one module offers; every module with controllers has a bean of this type. */
@FunctionalInterface
public interface Routes {

  /** All routes of the module. */
  List<Route> all();
}
