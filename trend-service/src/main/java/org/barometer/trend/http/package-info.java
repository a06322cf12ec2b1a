@NullMarked
package org.barometer.trend.http;

import org.jspecify.annotations.NullMarked;
