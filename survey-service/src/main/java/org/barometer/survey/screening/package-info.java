@NullMarked
package org.barometer.survey.screening;

import org.jspecify.annotations.NullMarked;
