@NullMarked
package org.barometer.survey.export;

import org.jspecify.annotations.NullMarked;
