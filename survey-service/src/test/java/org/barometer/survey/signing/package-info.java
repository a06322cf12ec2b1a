@NullMarked
package org.barometer.survey.signing;

import org.jspecify.annotations.NullMarked;
