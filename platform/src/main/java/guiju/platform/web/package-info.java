/**
 * What every page shares: the layout, the words in two languages, the components and the generic
 * act form.
 */
@NullMarked
package guiju.platform.web;

import org.jspecify.annotations.NullMarked;
