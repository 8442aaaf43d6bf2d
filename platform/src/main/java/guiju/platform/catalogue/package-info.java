/**
 * Catalogues as working registers: what there is, what is owed on it, who shares what with whom,
 * and whole lists brought in from Excel and taken home.
 */
@NullMarked
package guiju.platform.catalogue;

import org.jspecify.annotations.NullMarked;
