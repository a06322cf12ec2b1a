package org.barometer.trend.auditor.model;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.model.Problem.Row;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/**
 * A sensitive count as attackers go for it, and what it takes to show that they miss.
 *
 * <p>Atoms that neither the facts nor this count tell apart are a <em>group</em>: respondents of
 * one atom of it may change places with those of another, and nobody would notice. So only the sum
 * over a group matters.
 */
public final class Target {
    private final FactSystem system;
    private final Sensitive sensitive;
    private final long value;
    private final int[] groups;
    private final List<Group> members;
    private final List<Term> terms;
    private final List<Row> rows;
    private final BitSet itsFamilies = new BitSet();
    private final List<String> counted;
    private final List<String> others;

    /** Atoms of one kind with one coefficient, and how many respondents they have in truth. */
    private record Group(int kind, int family, long coefficient, List<Integer> atoms, long count) {}

    private record Signature(int kind, int family, long coefficient) {}

    public Target(FactSystem system, Sensitive sensitive) {
        this.system = system;
        this.sensitive = sensitive;
        this.value = sensitive.form().valueIn(system.truth());
        var coefficients = new long[system.numberOfAtoms()];
        sensitive
                .form()
                .coefficients()
                .forEach((atom, coefficient) -> coefficients[system.position(atom)] = coefficient);
        var numbers = new HashMap<Signature, Integer>();
        var atoms = new ArrayList<List<Integer>>();
        this.groups = new int[system.numberOfAtoms()];
        for (int atom = 0; atom < groups.length; atom++) {
            var signature =
                    new Signature(system.kind(atom), system.family(atom), coefficients[atom]);
            groups[atom] = numbers.computeIfAbsent(signature, _ -> numbers.size());
            if (groups[atom] == atoms.size()) {
                atoms.add(new ArrayList<>());
            }
            atoms.get(groups[atom]).add(atom);
        }
        this.members =
                atoms.stream()
                        .map(
                                group ->
                                        new Group(
                                                system.kind(group.getFirst()),
                                                system.family(group.getFirst()),
                                                coefficients[group.getFirst()],
                                                List.copyOf(group),
                                                group.stream()
                                                        .mapToLong(system::count)
                                                        .reduce(0, Math::addExact)))
                        .toList();
        this.terms =
                IntStream.range(0, members.size())
                        .filter(group -> members.get(group).coefficient() != 0)
                        .mapToObj(group -> new Term(group, members.get(group).coefficient()))
                        .toList();
        this.rows = factsAsRows();
        terms.forEach(term -> itsFamilies.set(family(term.group())));
        var agencies =
                sensitive.form().coefficients().keySet().stream()
                        .map(Atom::agency)
                        .collect(toSet());
        this.counted = system.largestFirst().stream().filter(agencies::contains).toList();
        this.others =
                system.likestFirst(agencies).stream()
                        .filter(agency -> !agencies.contains(agency))
                        .toList();
    }

    public Sensitive sensitive() {
        return sensitive;
    }

    /** Its true value. */
    public long value() {
        return value;
    }

    /** Whether a data set has it different, and not below the threshold where the truth is. */
    public boolean isMissedIn(Witness witness) {
        var change = 0L;
        for (var term : witness.changes().entrySet()) {
            var coefficient = members.get(groups[system.position(term.getKey())]).coefficient();
            change = Math.addExact(change, Math.multiplyExact(coefficient, term.getValue()));
        }
        return change != 0
                && (value >= sensitive.threshold()
                        || Math.addExact(value, change) >= sensitive.threshold());
    }

    /** A witness by the groups that it changes. */
    public static final class Seen {
        private final Witness witness;
        private final int[] groups;
        private final long[] changes;

        private Seen(Witness witness, SortedMap<Integer, Long> changes) {
            this.witness = witness;
            this.groups = changes.keySet().stream().mapToInt(Integer::intValue).toArray();
            this.changes = changes.values().stream().mapToLong(Long::longValue).toArray();
        }

        public Witness witness() {
            return witness;
        }

        int size() {
            return groups.length;
        }

        int group(int number) {
            return groups[number];
        }

        long change(int number) {
            return changes[number];
        }
    }

    public Seen see(Witness witness) {
        var changes = new TreeMap<Integer, Long>();
        witness.changes()
                .forEach(
                        (atom, change) ->
                                changes.merge(
                                        groups[system.position(atom)], change, Math::addExact));
        changes.values().removeIf(change -> change == 0);
        return new Seen(witness, changes);
    }

    /** What one attacker can do. */
    public Attack against(Attacker attacker) {
        return new Attack(this, attacker);
    }

    /** What a change has to reach so that the count is missed; one of them is enough. */
    public List<Row> goals() {
        long missing = Math.subtractExact(sensitive.threshold(), value);
        return missing > 0 ? List.of(goal(missing, Fact.NO_MOST)) : differences();
    }

    /** What a change has to reach so that the count is another one; one of them is enough. */
    public List<Row> differences() {
        return List.of(goal(1, Fact.NO_MOST), goal(Fact.NO_LEAST, -1));
    }

    /** The change of the sensitive count, as a sum over groups. */
    public List<Term> terms() {
        return terms;
    }

    FactSystem system() {
        return system;
    }

    int numberOfGroups() {
        return members.size();
    }

    int group(int atom) {
        return groups[atom];
    }

    List<Integer> atoms(int group) {
        return members.get(group).atoms();
    }

    int family(int group) {
        return members.get(group).family();
    }

    /** The numbers of agencies that have respondents in a group. */
    BitSet agencies(int group) {
        var found = new BitSet();
        for (int atom : atoms(group)) {
            if (system.count(atom) > 0) {
                found.set(Collections.binarySearch(system.agencies(), system.atom(atom).agency()));
            }
        }
        return found;
    }

    /** How many respondents each group has in truth. */
    long[] counts() {
        return members.stream().mapToLong(Group::count).toArray();
    }

    /** How many atoms each group has. */
    int[] sizes() {
        return members.stream().mapToInt(group -> group.atoms().size()).toArray();
    }

    /** Whether a group could be added up with one that is counted. */
    boolean isOfItsFamilies(int group) {
        return itsFamilies.get(family(group));
    }

    /** Agencies whose respondents are counted, the largest first. */
    List<String> counted() {
        return counted;
    }

    /** The other agencies, those first whom the fewest facts tell apart from the former. */
    List<String> others() {
        return others;
    }

    /** The facts, as sums of changes. */
    List<Row> rows() {
        return rows;
    }

    /** More than any group has to gain so that the count is missed. */
    long mostChange() {
        return Math.addExact(Math.addExact(system.total(), Math.abs(sensitive.threshold())), 1);
    }

    private Row goal(long atLeast, long atMost) {
        return new Row(sensitive.name(), terms, atLeast, atMost);
    }

    private List<Row> factsAsRows() {
        var terms = new ArrayList<List<Term>>();
        system.facts().forEach(_ -> terms.add(new ArrayList<>()));
        for (int group = 0; group < members.size(); group++) {
            for (var entry : system.columns().get(members.get(group).kind())) {
                terms.get(entry.fact()).add(new Term(group, entry.coefficient()));
            }
        }
        return IntStream.range(0, terms.size())
                .mapToObj(number -> row(number, terms.get(number)))
                .toList();
    }

    private Row row(int number, List<Term> terms) {
        var fact = system.facts().get(number);
        long now = system.value(number);
        return new Row(
                fact.name(),
                terms,
                fact.atLeast() == Fact.NO_LEAST
                        ? Fact.NO_LEAST
                        : Math.subtractExact(fact.atLeast(), now),
                fact.atMost() == Fact.NO_MOST
                        ? Fact.NO_MOST
                        : Math.subtractExact(fact.atMost(), now));
    }
}
