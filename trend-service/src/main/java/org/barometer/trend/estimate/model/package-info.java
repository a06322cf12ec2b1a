/**
 * Survey statistics: what is estimated, and how uncertain it is.
 *
 * <p>An {@link org.barometer.trend.estimate.model.Estimate} is a value together with its linearised
 * scores, one for each agency: how far that agency moves it. Differences and weighted sums of
 * estimates are estimates again, and every variance is that of scores over the agencies of one
 * {@link org.barometer.trend.estimate.model.Design}. The formulas and their sources stand in
 * docs/statistics.md.
 */
@org.jspecify.annotations.NullMarked
package org.barometer.trend.estimate.model;
