/** What the coding desk works out by itself: trees, keys, texts of codebooks, next steps. */
@org.jspecify.annotations.NullMarked
package org.barometer.survey.codingdesk.model;
