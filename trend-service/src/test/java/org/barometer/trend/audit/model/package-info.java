@NullMarked
package org.barometer.trend.audit.model;

import org.jspecify.annotations.NullMarked;
