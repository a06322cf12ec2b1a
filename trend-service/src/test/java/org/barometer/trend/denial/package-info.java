@NullMarked
package org.barometer.trend.denial;

import org.jspecify.annotations.NullMarked;
