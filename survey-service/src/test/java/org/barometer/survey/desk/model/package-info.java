@NullMarked
package org.barometer.survey.desk.model;

import org.jspecify.annotations.NullMarked;
