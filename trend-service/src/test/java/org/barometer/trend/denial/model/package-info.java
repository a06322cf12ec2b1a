@NullMarked
package org.barometer.trend.denial.model;

import org.jspecify.annotations.NullMarked;
