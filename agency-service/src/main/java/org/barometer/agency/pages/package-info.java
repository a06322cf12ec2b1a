/** What the pages of every desk share: their frame, their reader, their language. */
@org.jspecify.annotations.NullMarked
package org.barometer.agency.pages;
