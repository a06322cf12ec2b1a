@NullMarked
package org.barometer.trend.auditor;

import org.jspecify.annotations.NullMarked;
