package org.barometer.bench;

/** What a figure has to reach. */
sealed interface Goal {

    record AtLeast(double bound) implements Goal {}

    record AtMost(double bound) implements Goal {}

    /** Shown because it explains another figure. */
    record None() implements Goal {}

    default Verdict judge(double value) {
        return switch (this) {
            case AtLeast(double bound) -> value >= bound ? Verdict.MET : Verdict.MISSED;
            case AtMost(double bound) -> value <= bound ? Verdict.MET : Verdict.MISSED;
            case None() -> Verdict.SHOWN;
        };
    }

    enum Verdict {
        MET,
        MISSED,
        SHOWN
    }
}
