@org.jspecify.annotations.NullMarked
package org.barometer.trend.tally.model;
