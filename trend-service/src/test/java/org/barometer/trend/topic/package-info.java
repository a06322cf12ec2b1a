@NullMarked
package org.barometer.trend.topic;

import org.jspecify.annotations.NullMarked;
