@NullMarked
package org.barometer.trend.access;

import org.jspecify.annotations.NullMarked;
