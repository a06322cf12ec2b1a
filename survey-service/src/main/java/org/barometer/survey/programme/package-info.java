@NullMarked
package org.barometer.survey.programme;

import org.jspecify.annotations.NullMarked;
