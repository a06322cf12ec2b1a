/** What an agency's coordinator sees and does. */
@NullMarked
package org.barometer.survey.desk;

import org.jspecify.annotations.NullMarked;
