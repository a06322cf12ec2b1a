@NullMarked
package org.barometer.survey.edition;

import org.jspecify.annotations.NullMarked;
