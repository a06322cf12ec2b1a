@NullMarked
package org.barometer.survey.denial;

import org.jspecify.annotations.NullMarked;
