@NullMarked
package org.barometer.survey.participation;

import org.jspecify.annotations.NullMarked;
