/**
 * What an attacker who has everything published can write down: unknown counts and linear
 * (in)equalities over them. The part that hides and the part that checks share these words and
 * nothing else.
 */
@NullMarked
package org.barometer.trend.facts.model;

import org.jspecify.annotations.NullMarked;
