/**
 * A program that attacks releases: it reads all that they tell, in every form, and works out what
 * follows of those who answered. It knows the public API and nothing of what made the releases.
 */
@NullMarked
package org.barometer.e2e.redteam;

import org.jspecify.annotations.NullMarked;
