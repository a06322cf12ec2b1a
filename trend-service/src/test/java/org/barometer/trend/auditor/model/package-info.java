@NullMarked
package org.barometer.trend.auditor.model;

import org.jspecify.annotations.NullMarked;
