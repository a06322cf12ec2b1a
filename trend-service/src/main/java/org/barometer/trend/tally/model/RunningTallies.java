package org.barometer.trend.tally.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tallies that responses are added to and taken from, one by one.
 *
 * <p>Mutable, and not safe for several threads: every response passes here, so its answers become
 * increments of a few numbered counters and nothing is copied. The numbers are given per edition,
 * because all agencies of an edition are asked the same.
 */
public final class RunningTallies {
    private final Map<String, Slots> slots = new HashMap<>();
    private final Map<TallyKey, Counters> counters = new HashMap<>();

    /** Counts a response in; returns the key of the tally that changed. */
    public TallyKey add(Snapshot snapshot) {
        return count(snapshot, 1);
    }

    /** Counts a response out again that was counted in before. */
    public TallyKey remove(Snapshot snapshot) {
        return count(snapshot, -1);
    }

    /** The keys of all tallies that count at least one response. */
    public Set<TallyKey> keys() {
        return Set.copyOf(counters.keySet());
    }

    /** The tally as it stands; empty when no response is left. */
    public Tally tally(TallyKey key) {
        var counted = counters.get(key);
        return counted == null ? Tally.NONE : counted.tally();
    }

    private TallyKey count(Snapshot snapshot, int step) {
        var key = new TallyKey(snapshot.edition(), snapshot.agency());
        var numbers = slots.computeIfAbsent(snapshot.edition(), _ -> new Slots());
        var counted = counters.computeIfAbsent(key, _ -> new Counters(numbers));
        counted.responses += step;
        counted.fingerprint += step * snapshot.fingerprint().sum();
        for (var answer : snapshot.answers()) {
            var question = numbers.question(answer.question());
            if (answer.valid()) {
                counted.step(question.base, step);
            }
            for (var code : answer.codes()) {
                counted.step(numbers.code(question, code), step);
            }
        }
        if (counted.responses == 0) {
            counters.remove(key);
        }
        return key;
    }

    private static final class Counters {
        private final Slots slots;
        private long responses;
        private long fingerprint;
        private long[] values = new long[64];

        Counters(Slots slots) {
            this.slots = slots;
        }

        Tally tally() {
            return slots.tally(this);
        }

        void step(int slot, int step) {
            if (slot >= values.length) {
                values = Arrays.copyOf(values, Math.max(slot + 1, values.length * 2));
            }
            values[slot] += step;
        }

        long value(int slot) {
            return slot < values.length ? values[slot] : 0;
        }
    }

    /** The counter numbers of one edition. */
    private static final class Slots {
        private final Map<String, QuestionSlots> questions = new HashMap<>();
        private int next;

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
                            tallies.put(question, new QuestionTally(base, codes));
                        }
                    });
            return new Tally(counted.responses, new Fingerprint(counted.fingerprint), tallies);
        }
    }

    private record QuestionSlots(int base, Map<String, Integer> codes) {}
}
