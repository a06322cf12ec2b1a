/** What the analyst's desk works out by itself. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.analysis.model;
