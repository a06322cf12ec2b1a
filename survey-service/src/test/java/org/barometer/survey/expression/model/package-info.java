@NullMarked
package org.barometer.survey.expression.model;

import org.jspecify.annotations.NullMarked;
