@org.jspecify.annotations.NullMarked
package org.barometer.trend.own.model;
