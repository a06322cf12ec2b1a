/**
 * What it takes to show that nobody can work out a sensitive count, in whole numbers and without a
 * solver. Shares the facts with the part that hides figures, and nothing else.
 */
@NullMarked
package org.barometer.trend.auditor.model;

import org.jspecify.annotations.NullMarked;
