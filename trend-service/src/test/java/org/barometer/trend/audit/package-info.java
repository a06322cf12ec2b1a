@NullMarked
package org.barometer.trend.audit;

import org.jspecify.annotations.NullMarked;
