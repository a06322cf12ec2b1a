@NullMarked
package org.barometer.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
