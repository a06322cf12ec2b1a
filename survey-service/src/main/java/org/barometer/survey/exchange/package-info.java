@NullMarked
package org.barometer.survey.exchange;

import org.jspecify.annotations.NullMarked;
