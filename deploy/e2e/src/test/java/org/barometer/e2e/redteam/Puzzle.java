package org.barometer.e2e.redteam;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.e2e.redteam.Program.Row;

/**
 * What an attacker writes down of a question at one moment, or at two: an unknown for each part,
 * option and moment, one more for all who answered, and a row for everything that is known of them.
 */
final class Puzzle {

    private final Asked asked;
    private final List<Moment> moments;
    private final List<Part> parts;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param moments one, or two: then whoever looks knows which of the answers of the first are
     *     none of the second, and asks which of the second are none of the first
     */
    Puzzle(Asked asked, List<Moment> moments, List<Part> parts) {
        this.asked = asked;
        this.moments = moments;
        this.parts = parts;
    }

    Program program() {
        for (int moment = 0; moment < moments.size(); moment++) {
            for (var part : parts) {
                nature(moment, part);
            }
            facts(moment);
        }
        if (moments.size() > 1) {
            parts.forEach(this::change);
        }
        var program = new Program(moments.size() * parts.size() * width(), rows);
        var broken = program.broken(truth());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Not as it was answered: " + broken);
        }
        return program;
    }

    /** Of one moment, or by how much the second has more of it than the first. */
    Map<Integer, Double> sum(Secret secret) {
        return moments.size() == 1 ? sum(0, secret) : Program.minus(sum(1, secret), sum(0, secret));
    }

    private Map<Integer, Double> sum(int moment, Secret secret) {
        return switch (secret.kind()) {
            case ANSWERED -> others(moment, secret.area(), "");
            case CHOSE -> others(moment, secret.area(), secret.option());
            case DID_NOT_CHOOSE ->
                    Program.minus(
                            others(moment, secret.area(), ""),
                            others(moment, secret.area(), secret.option()));
        };
    }

    /** Of the parts of an area but the attacker's own. */
    private Map<Integer, Double> others(int moment, Area area, String option) {
        return sum(moment, area, option, false);
    }

    private Map<Integer, Double> sum(int moment, Area area, String option, boolean withOwn) {
        var sum = new HashMap<Integer, Double>();
        for (var part : parts) {
            if (part.areas().contains(area) && (withOwn || !part.own())) {
                sum.put(unknown(moment, part, option), 1.0);
            }
        }
        return sum;
    }

    /** What holds for counts of people, whatever is published. */
    private void nature(int moment, Part part) {
        var all = new HashMap<Integer, Double>();
        all.put(unknown(moment, part, ""), -1.0);
        for (var option : asked.options()) {
            all.put(unknown(moment, part, option), 1.0);
            add(
                    Map.of(unknown(moment, part, option), 1.0, unknown(moment, part, ""), -1.0),
                    NEGATIVE_INFINITY,
                    0);
        }
        if (asked.exclusive()) {
            add(all, 0, 0);
        }
        var at = moments.get(moment);
        var base = Map.of(unknown(moment, part, ""), 1.0);
        // Who took part is no secret, and everybody who did has answered once at least.
        var agencies = (double) part.tookPart(at);
        add(base, agencies, agencies == 0 ? 0 : POSITIVE_INFINITY);
        if (part.own()) {
            equal(base, (double) part.base(at));
            for (var option : asked.options()) {
                equal(Map.of(unknown(moment, part, option), 1.0), (double) part.of(at, option));
            }
        }
    }

    private void facts(int moment) {
        for (var fact : moments.get(moment).facts()) {
            var cell = fact.cell();
            var sum = sum(moment, cell.area(), cell.option(), true);
            var said = Optional.of(fact.said());
            if (fact.ofBase()) {
                var base = sum(moment, cell.area(), "", true);
                rows.add(new Row(less(sum, base, fact.low()), 0, POSITIVE_INFINITY, said));
                rows.add(new Row(less(sum, base, fact.high()), NEGATIVE_INFINITY, 0, said));
            } else {
                rows.add(new Row(sum, fact.low(), fact.high(), said));
            }
        }
    }

    private static Map<Integer, Double> less(
            Map<Integer, Double> sum, Map<Integer, Double> base, double share) {
        var all = new HashMap<>(sum);
        base.forEach((unknown, _) -> all.merge(unknown, -share, Double::sum));
        return all;
    }

    private void change(Part part) {
        var gone = part.beyond(moments.getFirst(), moments.getLast(), asked);
        for (var option : asked.options()) {
            atLeast(part, option, gone.of(option));
        }
        atLeast(part, "", gone.base());
    }

    /** What is new in the second moment is not negative. */
    private void atLeast(Part part, String option, long gone) {
        add(
                Map.of(unknown(1, part, option), 1.0, unknown(0, part, option), -1.0),
                -(double) gone,
                POSITIVE_INFINITY);
    }

    private void equal(Map<Integer, Double> terms, double known) {
        add(terms, known, known);
    }

    private void add(Map<Integer, Double> terms, double low, double high) {
        rows.add(new Row(terms, low, high, Optional.empty()));
    }

    private double[] truth() {
        var counts = new double[moments.size() * parts.size() * width()];
        for (int moment = 0; moment < moments.size(); moment++) {
            var at = moments.get(moment);
            for (var part : parts) {
                counts[unknown(moment, part, "")] = part.base(at);
                for (var option : asked.options()) {
                    counts[unknown(moment, part, option)] = part.of(at, option);
                }
            }
        }
        return counts;
    }

    private int unknown(int moment, Part part, String option) {
        var place = option.isEmpty() ? asked.options().size() : asked.options().indexOf(option);
        return (moment * parts.size() + parts.indexOf(part)) * width() + place;
    }

    private int width() {
        return asked.options().size() + 1;
    }
}
