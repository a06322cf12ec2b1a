package org.barometer.trend.disclosure.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * All vintages of a question in one system. Who has them all can subtract them, so its unknown
 * counts are the records that were there from one vintage to another and no longer; what a vintage
 * tells is a sum of those that were there at that time.
 */
final class Lineage {
    private final List<Disclosed> vintages;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Sensitive> sensitive = new ArrayList<>();
    private final Map<Atom, Long> truth;

    /**
     * @param vintages of the same options, the oldest first
     */
    Lineage(List<Disclosed> vintages) {
        this.vintages = vintages;
        for (var first = 0; first < vintages.size(); first++) {
            for (var last = first; last < vintages.size(); last++) {
                stays.add(new Stay(first, last));
            }
        }
        this.truth = truth();
        for (var i = 0; i < vintages.size(); i++) {
            int vintage = i;
            var there = stays(stay -> stay.first() <= vintage && vintage <= stay.last());
            var name = "vintage %d of ".formatted(vintage + 1);
            vintages.get(i).facts().forEach(fact -> facts.add(over(there, name, fact)));
            add(there, name, vintages.get(i).sensitive());
        }
    }

    /**
     * Records that came or went.
     *
     * @param all of whom each is one in each of these, by name
     * @param sensitive what nobody may learn of them
     */
    record Change(Map<String, LinearForm> all, List<Sensitive> sensitive) {
        Change {
            all = Collections.unmodifiableMap(new TreeMap<>(all));
            sensitive = List.copyOf(sensitive);
        }
    }

    /** Records that were there from one vintage to another, both included. */
    private record Stay(int first, int last) {
        Atom of(Atom atom) {
            return new Atom(
                    atom.agency(),
                    "%s, vintages %d to %d".formatted(atom.category(), first + 1, last + 1));
        }
    }

    /** The records that a vintage has and an earlier one had not. */
    void came(int earlier, int later, Change change) {
        add(
                stays(
                        stay ->
                                earlier < stay.first()
                                        && stay.first() <= later
                                        && later <= stay.last()),
                "what vintage %d has beyond vintage %d of ".formatted(later + 1, earlier + 1),
                change);
    }

    /** The records that a vintage has no longer and an earlier one had. */
    void went(int earlier, int later, Change change) {
        add(
                stays(
                        stay ->
                                stay.first() <= earlier
                                        && earlier <= stay.last()
                                        && stay.last() < later),
                "what vintage %d lacks of vintage %d of ".formatted(later + 1, earlier + 1),
                change);
    }

    /** How many came and went is for the attacker to know: the reasons are published. */
    private void add(List<Stay> when, String name, Change change) {
        change.all()
                .forEach(
                        (of, form) -> {
                            var records = over(when, form);
                            facts.add(Fact.equal(name + of, records, records.valueIn(truth)));
                        });
        add(when, name, change.sensitive());
    }

    /** What everybody can write down who has all of them. */
    Disclosed together() {
        return new Disclosed(vintages.getLast().pattern(), facts, sensitive, truth);
    }

    private List<Stay> stays(Predicate<Stay> which) {
        return stays.stream().filter(which).toList();
    }

    private void add(List<Stay> when, String name, List<Sensitive> counts) {
        counts.forEach(
                count ->
                        sensitive.add(
                                new Sensitive(
                                        name + count.name(),
                                        over(when, count.form()),
                                        count.threshold())));
    }

    private static Fact over(List<Stay> when, String name, Fact fact) {
        return new Fact(name + fact.name(), over(when, fact.form()), fact.atLeast(), fact.atMost());
    }

    private static LinearForm over(List<Stay> when, LinearForm form) {
        var sum = new TreeMap<Atom, Long>();
        form.coefficients()
                .forEach(
                        (atom, coefficient) ->
                                when.forEach(stay -> sum.put(stay.of(atom), coefficient)));
        return new LinearForm(sum);
    }

    /** One history that gives the counts of all vintages: who came last is gone first. */
    private Map<Atom, Long> truth() {
        var atoms = new TreeSet<Atom>();
        vintages.forEach(vintage -> atoms.addAll(vintage.truth().keySet()));
        var truth = new HashMap<Atom, Long>();
        for (var atom : atoms) {
            stays.forEach(stay -> truth.put(stay.of(atom), 0L));
            // By the vintage with which they came, each with its number.
            var there = new ArrayDeque<Map.Entry<Integer, Long>>();
            var number = 0L;
            for (var i = 0; i <= vintages.size(); i++) {
                var next = i < vintages.size() ? vintages.get(i).truth().getOrDefault(atom, 0L) : 0;
                if (next > number) {
                    there.push(Map.entry(i, next - number));
                }
                for (var gone = number - next; gone > 0; ) {
                    var latest = there.pop();
                    var leaving = Math.min(gone, latest.getValue());
                    truth.merge(new Stay(latest.getKey(), i - 1).of(atom), leaving, Long::sum);
                    if (leaving < latest.getValue()) {
                        there.push(Map.entry(latest.getKey(), latest.getValue() - leaving));
                    }
                    gone -= leaving;
                }
                number = next;
            }
        }
        return truth;
    }
}
