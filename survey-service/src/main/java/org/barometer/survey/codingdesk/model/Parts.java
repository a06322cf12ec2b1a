package org.barometer.survey.codingdesk.model;

import org.barometer.survey.coding.model.Drift;

/** The parts of a change as bars to both sides of a middle. */
public final class Parts {
    public static final int MIDDLE = 100;

    private Parts() {}

    /** From the middle to the right where there is more, to the left where there is less. */
    public record Bar(int x, int width) {}

    /** The largest part of any code, which fills its side. */
    public static double largest(Drift drift) {
        return drift.lines().stream()
                .mapToDouble(
                        line ->
                                Math.max(
                                        Math.abs(line.byRecoding()),
                                        Math.abs(line.byRespondents())))
                .max()
                .orElse(0);
    }

    public static Bar bar(double part, double largest) {
        int width =
                largest == 0 ? 0 : Math.toIntExact(Math.round(MIDDLE * Math.abs(part) / largest));
        return new Bar(part < 0 ? MIDDLE - width : MIDDLE, width);
    }
}
