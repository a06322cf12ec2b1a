package org.barometer.trend.tally.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.barometer.trend.catalogue.model.Crossing;

/**
 * Tallies that responses are added to and taken from, one by one.
 *
 * <p>Mutable, and not safe for several threads: every response passes here, so its answers become
 * increments of a few numbered counters and nothing is copied. The numbers are given per edition,
 * because all agencies of an edition are asked the same. Pairs of questions are counted where the
 * edition declares them, and cost nothing where it does not.
 */
public final class RunningTallies {
    private final Map<String, Edition> editions = new HashMap<>();
    private final List<Counters> changed = new ArrayList<>();
    private final Function<String, List<Crossing>> declared;

    /**
     * With nothing counted yet.
     *
     * @param declared the pairs of questions that an edition declares, as far as is known now
     */
    public RunningTallies(Function<String, List<Crossing>> declared) {
        this.declared = declared;
    }

    /** Counts a response in. */
    public void add(Snapshot snapshot) {
        count(snapshot, 1);
    }

    /** Counts a response out again that was counted in before. */
    public void remove(Snapshot snapshot) {
        count(snapshot, -1);
    }

    /** The editions that declare other pairs of questions than are counted. */
    public Set<String> declaringOtherwise() {
        var otherwise = new HashSet<String>();
        editions.forEach(
                (code, edition) -> {
                    if (!edition.crossings.equals(declared.apply(code))) {
                        otherwise.add(code);
                    }
                });
        return otherwise;
    }

    /** Takes the pairs that an edition declares now; all its responses are to be crossed anew. */
    public void startCrossing(String edition) {
        var numbers = editions.get(edition);
        if (numbers != null) {
            numbers.start(declared.apply(edition));
            numbers.agencies.values().forEach(this::markChanged);
        }
    }

    /** Counts the pairs of a response whose answers are counted already. */
    public void cross(Snapshot snapshot) {
        var numbers = editions.get(snapshot.edition());
        if (numbers != null) {
            numbers.cross(numbers.agency(snapshot.edition(), snapshot.agency()), snapshot, 1);
        }
    }

    /** The tally as it stands; empty when no response is left. */
    public Tally tally(TallyKey key) {
        var edition = editions.get(key.edition());
        var counted = edition == null ? null : edition.agencies.get(key.agency());
        return counted == null ? Tally.NONE : counted.tally();
    }

    /** The keys whose tallies have changed since this was asked the last time. */
    public List<TallyKey> takeChanged() {
        var keys = changed.stream().map(counted -> counted.key).toList();
        for (var counted : changed) {
            counted.changed = false;
            if (counted.responses == 0) {
                counted.edition.agencies.remove(counted.key.agency());
            }
        }
        changed.clear();
        return keys;
    }

    private void count(Snapshot snapshot, int step) {
        var numbers =
                editions.computeIfAbsent(
                        snapshot.edition(), edition -> new Edition(declared.apply(edition)));
        var counted = numbers.agency(snapshot.edition(), snapshot.agency());
        markChanged(counted);
        counted.responses += step;
        counted.fingerprint += step * snapshot.fingerprint().sum();
        for (var answer : snapshot.answers()) {
            var question = numbers.question(answer.question());
            if (answer.valid()) {
                counted.step(question.base, step);
            }
            var value = answer.value();
            if (value != null) {
                counted.add(answer.question(), step > 0 ? value : value.negate());
            }
            for (var code : answer.codes()) {
                counted.step(numbers.code(question, code), step);
            }
        }
        numbers.cross(counted, snapshot, step);
    }

    private void markChanged(Counters counted) {
        if (!counted.changed) {
            counted.changed = true;
            changed.add(counted);
        }
    }

    private static final class Counters {
        private final TallyKey key;
        private final Edition edition;
        private boolean changed;
        private long responses;
        private long fingerprint;
        private long[] values = new long[64];
        private final Map<String, BigDecimal> sums = new HashMap<>();

        Counters(TallyKey key, Edition edition) {
            this.key = key;
            this.edition = edition;
        }

        Tally tally() {
            return edition.tally(this);
        }

        void step(int slot, int step) {
            if (slot >= values.length) {
                values = Arrays.copyOf(values, Math.max(slot + 1, values.length * 2));
            }
            values[slot] += step;
        }

        void add(String question, BigDecimal value) {
            sums.merge(question, value, BigDecimal::add);
        }

        long value(int slot) {
            return slot < values.length ? values[slot] : 0;
        }
    }

    /** The counters of one edition's agencies, and the numbers that all of them use. */
    private static final class Edition {
        private final Map<String, Counters> agencies = new HashMap<>();
        private final Map<String, QuestionSlots> questions = new HashMap<>();
        private List<Crossing> crossings = List.of();
        private Map<Pair, Integer> pairs = Map.of();
        private int next;

        Edition(List<Crossing> crossings) {
            start(crossings);
        }

        /** With new numbers, so that what was counted under the old ones is seen no more. */
        void start(List<Crossing> declared) {
            crossings = declared;
            pairs = new HashMap<>();
        }

        void cross(Counters counted, Snapshot snapshot, int step) {
            for (var crossing : crossings) {
                var row = snapshot.only(crossing.row());
                var column = snapshot.only(crossing.column());
                if (row != null && column != null) {
                    counted.step(
                            pairs.computeIfAbsent(new Pair(crossing, row, column), _ -> next++),
                            step);
                }
            }
        }

        Counters agency(String edition, String agency) {
            var known = agencies.get(agency);
            if (known == null) {
                known = new Counters(new TallyKey(edition, agency), this);
                agencies.put(agency, known);
            }
            return known;
        }

        QuestionSlots question(String code) {
            var known = questions.get(code);
            if (known == null) {
                known = new QuestionSlots(next++, new HashMap<>());
                questions.put(code, known);
            }
            return known;
        }

        int code(QuestionSlots question, String code) {
            var known = question.codes.get(code);
            if (known == null) {
                known = next++;
                question.codes.put(code, known);
            }
            return known;
        }

        Tally tally(Counters counted) {
            var tallies = new HashMap<String, QuestionTally>();
            questions.forEach(
                    (question, numbers) -> {
                        var codes = new HashMap<String, Long>();
                        numbers.codes.forEach(
                                (code, slot) -> {
                                    if (counted.value(slot) != 0) {
                                        codes.put(code, counted.value(slot));
                                    }
                                });
                        var base = counted.value(numbers.base);
                        if (base != 0 || !codes.isEmpty()) {
                            // Once nobody gives a number any more, nothing is left of those given.
                            var sum = base == 0 ? null : counted.sums.get(question);
                            tallies.put(question, new QuestionTally(base, codes, sum));
                        }
                    });
            return new Tally(
                    counted.responses,
                    new Fingerprint(counted.fingerprint),
                    tallies,
                    crossed(counted));
        }

        private List<CrossTally> crossed(Counters counted) {
            var counts = new HashMap<Crossing, Map<String, Map<String, Long>>>();
            pairs.forEach(
                    (pair, slot) -> {
                        if (counted.value(slot) != 0) {
                            counts.computeIfAbsent(pair.crossing, _ -> new HashMap<>())
                                    .computeIfAbsent(pair.row, _ -> new HashMap<>())
                                    .put(pair.column, counted.value(slot));
                        }
                    });
            return counts.entrySet().stream()
                    .map(
                            one ->
                                    new CrossTally(
                                            one.getKey().row(),
                                            one.getKey().column(),
                                            one.getValue()))
                    .toList();
        }
    }

    private record Pair(Crossing crossing, String row, String column) {}

    private record QuestionSlots(int base, Map<String, Integer> codes) {}
}
