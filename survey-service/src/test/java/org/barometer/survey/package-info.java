@NullMarked
package org.barometer.survey;

import org.jspecify.annotations.NullMarked;
