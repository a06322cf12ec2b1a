/** The analyst's desk: pages to prepare, run and review the editions of a programme. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.analysis;
