@NullMarked
package org.barometer.survey.access;

import org.jspecify.annotations.NullMarked;
