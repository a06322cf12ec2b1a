package org.barometer.trend.disclosure.model;

import java.util.Comparator;

/** A part of the world for which figures are shown, such as one country or one type of agency. */
public record Area(Breakdown by, String code) implements Comparable<Area> {

    public static final Area WORLD = new Area(Breakdown.WORLD, "WORLD");

    private static final Comparator<Area> ORDER =
            Comparator.comparing(Area::by).thenComparing(Area::code);

    @Override
    public int compareTo(Area other) {
        return ORDER.compare(this, other);
    }
}
