package org.barometer.e2e.redteam;

import java.util.ArrayList;
import java.util.List;

/**
 * A count that must stay open: it may not follow exactly, nor that it is below the threshold.
 *
 * @param option whose count it is; not asked for where it is of all who answered
 */
record Secret(Area area, Kind kind, String option, long truth, long threshold) {

    /** What is counted. */
    enum Kind {
        CHOSE,
        DID_NOT_CHOOSE,
        ANSWERED
    }

    /** All there are among those of an area. */
    static List<Secret> of(Group group, Area area, Asked asked) {
        var secrets = new ArrayList<Secret>();
        if (group.agencies() == 0) {
            return secrets;
        }
        var closed = Limits.tooSmall(group);
        if (closed) {
            secrets.add(new Secret(area, Kind.ANSWERED, "", group.base(), Limits.MIN_CELL));
        }
        for (var option : asked.options()) {
            var count = group.of(option);
            if (closed || Limits.small(group, count)) {
                secrets.add(new Secret(area, Kind.CHOSE, option, count, Limits.MIN_CELL));
            }
            if (Limits.nearlyAll(group, count)) {
                secrets.add(
                        new Secret(
                                area,
                                Kind.DID_NOT_CHOOSE,
                                option,
                                group.base() - count,
                                Limits.COALITION + 1));
            }
        }
        return secrets;
    }

    boolean isFoundBy(Bounds bounds) {
        return bounds.isExact() || bounds.high() < threshold;
    }

    @Override
    public String toString() {
        return area
                + switch (kind) {
                    case ANSWERED -> " base";
                    case CHOSE -> " " + option;
                    case DID_NOT_CHOOSE -> " not " + option;
                };
    }
}
