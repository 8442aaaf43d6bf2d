/**
 * The register of projects, a project's page, and what a project would need before it is written.
 */
@NullMarked
package guiju.platform.project;

import org.jspecify.annotations.NullMarked;
