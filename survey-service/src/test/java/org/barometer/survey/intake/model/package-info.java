@NullMarked
package org.barometer.survey.intake.model;

import org.jspecify.annotations.NullMarked;
