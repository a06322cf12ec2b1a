/** What an administrator sees and does. */
@NullMarked
package org.barometer.agency.desk;

import org.jspecify.annotations.NullMarked;
