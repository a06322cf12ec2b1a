@NullMarked
package org.barometer.survey.denial.model;

import org.jspecify.annotations.NullMarked;
