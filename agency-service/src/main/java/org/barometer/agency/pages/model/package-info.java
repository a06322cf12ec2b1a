/** How the pages write numbers, dates and texts. */
@org.jspecify.annotations.NullMarked
package org.barometer.agency.pages.model;
