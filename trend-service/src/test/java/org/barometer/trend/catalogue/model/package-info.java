@org.jspecify.annotations.NullMarked
package org.barometer.trend.catalogue.model;
