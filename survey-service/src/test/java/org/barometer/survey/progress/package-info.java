@NullMarked
package org.barometer.survey.progress;

import org.jspecify.annotations.NullMarked;
