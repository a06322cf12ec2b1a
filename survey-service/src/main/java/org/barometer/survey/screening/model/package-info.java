@NullMarked
package org.barometer.survey.screening.model;

import org.jspecify.annotations.NullMarked;
