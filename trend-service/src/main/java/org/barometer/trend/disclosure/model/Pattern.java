package org.barometer.trend.disclosure.model;

import java.util.HashSet;
import java.util.Set;

/** What may be shown of one question in one edition. */
public record Pattern(Set<Area> hiddenBlocks, Set<Area> tooFew, Set<CellKey> hiddenCells) {

    public static final Pattern ALL_SHOWN = new Pattern(Set.of(), Set.of(), Set.of());

    public static Pattern nothing(Set<Area> areas) {
        return new Pattern(areas, Set.of(), Set.of());
    }

    /** One option in one area. */
    public record CellKey(Area area, String option) {}

    public Pattern {
        hiddenBlocks = Set.copyOf(hiddenBlocks);
        tooFew = Set.copyOf(tooFew);
        hiddenCells = Set.copyOf(hiddenCells);
    }

    /** The same where nothing is shown of areas that it was not made for. */
    public Pattern onlyIn(Set<Area> judged, Set<Area> areas) {
        var hidden = new HashSet<>(areas);
        hidden.removeAll(judged);
        hidden.addAll(hiddenBlocks);
        return new Pattern(hidden, tooFew, hiddenCells);
    }

    public Verdict verdict(Area area, String option) {
        if (hiddenBlocks.contains(area)) {
            return Verdict.SUPPRESSED;
        }
        if (tooFew.contains(area)) {
            return Verdict.TOO_FEW;
        }
        return hiddenCells.contains(new CellKey(area, option))
                ? Verdict.SUPPRESSED
                : Verdict.CLEARED;
    }
}
