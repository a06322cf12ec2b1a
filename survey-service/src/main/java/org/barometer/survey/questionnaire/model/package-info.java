@NullMarked
package org.barometer.survey.questionnaire.model;

import org.jspecify.annotations.NullMarked;
