package org.barometer.trend.estimate.model;

/** A number of cases or of anything else that is added up over the agencies of a design. */
public final class Total {

    private Total() {}

    /**
     * T = Σ y with V = m/(m - 1) Σ (T_g - T/m)²: how far it would differ with other agencies of the
     * same kind. Agencies that reported none are part of that.
     */
    public static Estimate of(Sums sums) {
        var values = new double[sums.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = sums.sum(i);
        }
        var design = sums.design();
        return new Estimate(sums.sum(), sums.scores(values), design, design.degreesOfFreedom());
    }
}
