@org.jspecify.annotations.NullMarked
package org.barometer.trend.population.model;
