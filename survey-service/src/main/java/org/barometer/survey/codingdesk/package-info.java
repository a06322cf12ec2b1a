/** Where analysts turn open answers into codes, compare what they found, and publish it. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.codingdesk;
