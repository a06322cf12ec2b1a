package org.barometer.trend.tally.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tallies that responses are added to and taken from, one by one.
 *
 * <p>Mutable, and not safe for several threads: every response passes here, so its answers become
 * increments of a few numbered counters and nothing is copied. The numbers are given per edition,
 * because all agencies of an edition are asked the same.
 */
public final class RunningTallies {
    private final Map<String, Edition> editions = new HashMap<>();
    private final List<Counters> changed = new ArrayList<>();

    /** Counts a response in. */
    public void add(Snapshot snapshot) {
        count(snapshot, 1);
    }

    /** Counts a response out again that was counted in before. */
    public void remove(Snapshot snapshot) {
        count(snapshot, -1);
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
        var numbers = editions.computeIfAbsent(snapshot.edition(), _ -> new Edition());
        var counted = numbers.agency(snapshot.edition(), snapshot.agency());
        if (!counted.changed) {
            counted.changed = true;
            changed.add(counted);
        }
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
        private int next;

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
            return new Tally(counted.responses, new Fingerprint(counted.fingerprint), tallies);
        }
    }

    private record QuestionSlots(int base, Map<String, Integer> codes) {}
}
