@NullMarked
package org.barometer.trend.outbox;

import org.jspecify.annotations.NullMarked;
