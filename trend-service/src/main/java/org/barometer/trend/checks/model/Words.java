package org.barometer.trend.checks.model;

import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.estimate.model.Wording.Relation;

/** The phrases for a half, which have names; other fractions are told by their numbers. */
enum Words {
    MORE_THAN_HALF(Relation.MORE_THAN),
    LESS_THAN_HALF(Relation.LESS_THAN),
    NEARLY_HALF(Relation.NEARLY),
    ABOUT_HALF(Relation.ABOUT),
    JUST_OVER_HALF(Relation.JUST_OVER);

    private final Relation relation;

    Words(Relation relation) {
        this.relation = relation;
    }

    Claim claim() {
        return new Claim.OfShare(new Wording(relation, 1, 2));
    }
}
