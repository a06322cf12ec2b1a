@NullMarked
package org.barometer.survey.desk;

import org.jspecify.annotations.NullMarked;
