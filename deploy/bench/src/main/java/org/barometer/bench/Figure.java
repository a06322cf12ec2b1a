package org.barometer.bench;

/**
 * One line of the results: what was measured, and what it has to reach.
 *
 * @param target the target it belongs to, such as {@code P1}
 */
record Figure(String target, String what, String unit, Reading reading, Goal goal) {

    /** Where the judged value comes from. */
    sealed interface Reading {

        /** Judged by the ratio to a peer in the same run. */
        record Compared(Pairs pairs, String peer) implements Reading {
            @Override
            public Rounds judged() {
                return pairs.ratios();
            }
        }

        /** Judged as it stands. */
        record Plain(Rounds judged) implements Reading {}

        Rounds judged();
    }

    static Figure compared(
            String target, String what, String unit, Pairs pairs, String peer, Goal goal) {
        return new Figure(target, what, unit, new Reading.Compared(pairs, peer), goal);
    }

    static Figure plain(String target, String what, String unit, Rounds rounds, Goal goal) {
        return new Figure(target, what, unit, new Reading.Plain(rounds), goal);
    }

    Goal.Verdict verdict() {
        return goal.judge(reading.judged().median());
    }
}
