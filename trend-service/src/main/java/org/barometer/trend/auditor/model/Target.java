package org.barometer.trend.auditor.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.barometer.trend.auditor.model.Problem.Room;
import org.barometer.trend.auditor.model.Problem.Row;
import org.barometer.trend.auditor.model.Problem.Term;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive count as an attacker goes for it, and what it takes to show that he misses.
 *
 * <p>Atoms that neither the facts nor this count tell apart are a <em>group</em>: respondents of
 * one atom of it may change places with those of another, and nobody would notice. So only the sum
 * over a group matters. A data set stands against an attacker if every group has at least the
 * respondents that he knows of, and exactly those where he knows all of its atoms.
 */
public final class Target {
    private final FactSystem system;
    private final Sensitive sensitive;
    private final long value;
    private final int[] groups;
    private final List<Group> members;
    private final List<Row> rows;

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
        this.rows = rows();
    }

    public Sensitive sensitive() {
        return sensitive;
    }

    /** Its true value. */
    public long value() {
        return value;
    }

    /** Whether the attacker counts nothing in it but his own: then there is nothing to work out. */
    public boolean isOwn(Attacker attacker) {
        return sensitive.form().coefficients().keySet().stream().allMatch(attacker::knows);
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
    public record Seen(Witness witness, SortedMap<Integer, Long> changes) {}

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

    /**
     * Looks for respondents who, together with the attacker's agencies, would know that all of
     * these data sets are wrong.
     *
     * @param witnesses data sets that agree with the facts and in which the count is missed
     * @return empty if there are none: wherever the attacker's respondents are, a data set stands
     */
    public Optional<Placement> gap(Attacker attacker, List<Seen> witnesses) {
        return Optional.ofNullable(gap(attacker, witnesses, Placement.NOWHERE));
    }

    /**
     * A placement that the first standing data set does not survive has enough respondents in one
     * of the groups that shrink in it: those are tried, and nothing else. Each respondent is in one
     * group of every family.
     */
    private @Nullable Placement gap(Attacker attacker, List<Seen> witnesses, Placement placed) {
        var standing =
                witnesses.stream().filter(seen -> stands(seen, attacker, placed)).findFirst();
        if (standing.isEmpty()) {
            return placed;
        }
        for (var change : standing.get().changes().entrySet()) {
            int group = change.getKey();
            long free = free(group, attacker) - placed.in(group);
            long enough = free + change.getValue() + 1;
            if (enough <= attacker.respondents() - placedWith(group, placed) && enough <= free) {
                var gap = gap(attacker, witnesses, placed.with(group, enough));
                if (gap != null) {
                    return gap;
                }
            }
        }
        return null;
    }

    /** How many are placed where nobody can be who is in this group. */
    private long placedWith(int group, Placement placed) {
        int family = members.get(group).family();
        return placed.members().entrySet().stream()
                .filter(there -> members.get(there.getKey()).family() == family)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether an attacker with respondents placed like this cannot rule a data set out. */
    public boolean stands(Seen seen, Attacker attacker, Placement placed) {
        return seen.changes().entrySet().stream()
                .allMatch(
                        change -> {
                            int group = change.getKey();
                            return change.getValue() + free(group, attacker) >= placed.in(group)
                                    && !isKnown(group, attacker);
                        });
    }

    /** Respondents of a group of whom the attacker's agencies know nothing. */
    private long free(int group, Attacker attacker) {
        if (attacker.agencies().isEmpty()) {
            return members.get(group).count();
        }
        var free = 0L;
        for (int atom : members.get(group).atoms()) {
            if (!attacker.knows(system.atom(atom))) {
                free = Math.addExact(free, system.count(atom));
            }
        }
        return free;
    }

    private boolean isKnown(int group, Attacker attacker) {
        return !attacker.agencies().isEmpty()
                && members.get(group).atoms().stream()
                        .allMatch(atom -> attacker.knows(system.atom(atom)));
    }

    /** The placement of so many respondents in every group at once: worse than any that can be. */
    public Placement everywhere(Attacker attacker, long respondents) {
        return new Placement(
                IntStream.range(0, members.size())
                        .boxed()
                        .collect(
                                toMap(
                                        group -> group,
                                        group -> Math.min(respondents, free(group, attacker)),
                                        Math::addExact,
                                        TreeMap::new)));
    }

    /** Which data sets stand against an attacker with respondents placed like this. */
    public Problem problem(Attacker attacker, Placement placed) {
        long most =
                Math.addExact(Math.addExact(system.total(), Math.abs(sensitive.threshold())), 1);
        var rooms = new ArrayList<Room>();
        for (int group = 0; group < members.size(); group++) {
            rooms.add(
                    new Room(
                            isKnown(group, attacker) ? 0 : most,
                            free(group, attacker) - placed.in(group)));
        }
        return new Problem(rooms, rows);
    }

    /** Whether the count follows from the sums that the attacker knows exactly. */
    public boolean follows(Attacker attacker) {
        var exact =
                rows.stream()
                        .filter(row -> row.atLeast() == row.atMost())
                        .map(row -> unknown(row.terms(), attacker))
                        .toList();
        return new RankTest(exact).follows(unknown(terms(), attacker));
    }

    private SortedMap<Integer, Long> unknown(List<Term> terms, Attacker attacker) {
        var result = new TreeMap<Integer, Long>();
        terms.stream()
                .filter(term -> !isKnown(term.group(), attacker))
                .forEach(term -> result.put(term.group(), term.coefficient()));
        return result;
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
        return IntStream.range(0, members.size())
                .filter(group -> members.get(group).coefficient() != 0)
                .mapToObj(group -> new Term(group, members.get(group).coefficient()))
                .toList();
    }

    private Row goal(long atLeast, long atMost) {
        return new Row(sensitive.name(), terms(), atLeast, atMost);
    }

    private List<Row> rows() {
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

    /**
     * The data set of these changes. What a group gains goes to its first atom that the attacker
     * does not know; what it loses is taken from those with the most respondents.
     *
     * @param moves a change for each group
     * @return empty if nothing changes
     */
    public Optional<Witness> witness(Attacker attacker, List<Long> moves) {
        var changes = new TreeMap<Atom, Long>();
        for (int group = 0; group < moves.size(); group++) {
            long left = moves.get(group);
            var atoms =
                    members.get(group).atoms().stream()
                            .filter(atom -> !attacker.knows(system.atom(atom)))
                            .sorted(comparing(system::count, reverseOrder()))
                            .toList();
            for (int atom : atoms) {
                long change = left > 0 ? left : Math.max(left, -system.count(atom));
                if (change != 0) {
                    changes.put(system.atom(atom), change);
                }
                left -= change;
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Witness(changes));
    }
}
