package org.barometer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What was measured and its peer, round by round in the same run.
 *
 * <p>Figures of two runs, or of two machines, say little about each other; the ratio inside a pair
 * does.
 */
record Pairs(List<Pair> pairs) {

    record Pair(double measured, double peer) {
        double ratio() {
            return measured / peer;
        }
    }

    Pairs {
        pairs = List.copyOf(pairs);
    }

    /** Every other round begins with the peer, so that a drift of the machine favours neither. */
    static Pairs interleaved(int rounds, DoubleSupplier measured, DoubleSupplier peer) {
        var pairs = new ArrayList<Pair>();
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                double first = measured.getAsDouble();
                pairs.add(new Pair(first, peer.getAsDouble()));
            } else {
                double first = peer.getAsDouble();
                pairs.add(new Pair(measured.getAsDouble(), first));
            }
        }
        return new Pairs(pairs);
    }

    Rounds measured() {
        return new Rounds(pairs.stream().map(Pair::measured).toList());
    }

    Rounds peers() {
        return new Rounds(pairs.stream().map(Pair::peer).toList());
    }

    Rounds ratios() {
        return new Rounds(pairs.stream().map(Pair::ratio).toList());
    }
}
