@NullMarked
package org.barometer.survey.intake;

import org.jspecify.annotations.NullMarked;
