/** People at work in a real browser, from the first click to the verified docket. */
@NullMarked
package guiju.journeys;

import org.jspecify.annotations.NullMarked;
