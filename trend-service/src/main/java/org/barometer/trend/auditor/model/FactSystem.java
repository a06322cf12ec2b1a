package org.barometer.trend.auditor.model;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * Facts and sensitive counts that share unknown counts, directly or over others, such as all that
 * is said of one question. Nothing in one system bears on another one.
 */
public final class FactSystem {
    private final List<Fact> facts;
    private final List<Sensitive> sensitive;
    private final List<Atom> atoms;
    private final Map<Atom, Integer> positions = new HashMap<>();
    private final NavigableMap<Atom, Long> truth = new TreeMap<>();
    private final Map<String, List<Integer>> atomsOf = new HashMap<>();
    private final Map<String, BitSet> factsOf = new TreeMap<>();
    private final List<String> agencies;
    private final List<String> largestFirst;
    private final long[] counts;

    /** What each fact comes to in truth. */
    private final long[] values;

    /** Atoms of one kind are told apart by no fact. */
    private final int[] kinds;

    /** Atoms of one family are added up somewhere, so no respondent is in two of them. */
    private final int[] families;

    /** In which facts the atoms of a kind count, and how much. */
    private final List<List<Entry>> columns;

    record Entry(int fact, long coefficient) {}

    private FactSystem(
            Collection<Atom> atoms,
            List<Fact> facts,
            List<Sensitive> sensitive,
            Map<Atom, Long> counts) {
        this.facts = List.copyOf(facts);
        this.sensitive = List.copyOf(sensitive);
        this.atoms = List.copyOf(new TreeSet<>(atoms));
        for (var atom : this.atoms) {
            add(atomsOf, atom.agency(), positions.size());
            positions.put(atom, positions.size());
            truth.put(atom, counts.getOrDefault(atom, 0L));
        }
        this.counts = this.atoms.stream().mapToLong(truth::get).toArray();
        this.values = this.facts.stream().mapToLong(fact -> fact.form().valueIn(truth)).toArray();
        var kindOf = new LinkedHashMap<List<Entry>, Integer>();
        this.kinds =
                columnsOfAtoms().stream()
                        .mapToInt(column -> kindOf.computeIfAbsent(column, _ -> kindOf.size()))
                        .toArray();
        this.columns = List.copyOf(kindOf.keySet());
        this.families = families();
        atomsOf.forEach(
                (agency, own) ->
                        own.forEach(
                                atom ->
                                        columns.get(kinds[atom])
                                                .forEach(
                                                        entry ->
                                                                factsOf.computeIfAbsent(
                                                                                agency,
                                                                                _ -> new BitSet())
                                                                        .set(entry.fact()))));
        this.agencies = atomsOf.keySet().stream().sorted().toList();
        this.largestFirst =
                atomsOf.keySet().stream()
                        .sorted(
                                comparingLong(this::respondents)
                                        .reversed()
                                        .thenComparing(naturalOrder()))
                        .toList();
    }

    private long respondents(String agency) {
        return atomsOf(agency).stream().mapToLong(this::count).sum();
    }

    /**
     * Takes apart what does not hang together.
     *
     * @param truth the data set that the facts are about
     */
    public static List<FactSystem> of(
            List<Fact> facts, List<Sensitive> sensitive, Map<Atom, Long> truth) {
        var parts = new Parts();
        facts.forEach(fact -> parts.join(fact.form()));
        sensitive.forEach(count -> parts.join(count.form()));
        var atoms = new TreeMap<Atom, List<Atom>>();
        parts.atoms().forEach(atom -> add(atoms, parts.first(atom), atom));
        var factsOf = new HashMap<Atom, List<Fact>>();
        facts.stream()
                .filter(fact -> !fact.form().equals(LinearForm.NOTHING))
                .forEach(fact -> add(factsOf, parts.first(fact.form()), fact));
        var sensitiveOf = new HashMap<Atom, List<Sensitive>>();
        sensitive.stream()
                .filter(count -> !count.form().equals(LinearForm.NOTHING))
                .forEach(count -> add(sensitiveOf, parts.first(count.form()), count));
        return atoms.entrySet().stream()
                .map(
                        part ->
                                new FactSystem(
                                        part.getValue(),
                                        factsOf.getOrDefault(part.getKey(), List.of()),
                                        sensitiveOf.getOrDefault(part.getKey(), List.of()),
                                        truth))
                .toList();
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Sensitive> sensitive() {
        return sensitive;
    }

    /** The true counts of its atoms. */
    public SortedMap<Atom, Long> truth() {
        return Collections.unmodifiableSortedMap(truth);
    }

    /**
     * Whether a witness is a data set that agrees with every fact that the truth agrees with, by
     * plain integer arithmetic.
     */
    public boolean agrees(Witness witness) {
        if (!positions.keySet().containsAll(witness.changes().keySet())
                || witness.counts(truth).values().stream().anyMatch(count -> count < 0)) {
            return false;
        }
        var sums = new HashMap<Integer, Long>();
        witness.changes()
                .forEach(
                        (atom, change) ->
                                columns.get(kinds[position(atom)])
                                        .forEach(
                                                entry ->
                                                        sums.merge(
                                                                entry.fact(),
                                                                Math.multiplyExact(
                                                                        entry.coefficient(),
                                                                        change),
                                                                Math::addExact)));
        return sums.entrySet().stream()
                .allMatch(
                        sum -> {
                            var fact = facts.get(sum.getKey());
                            long value = Math.addExact(values[sum.getKey()], sum.getValue());
                            return fact.atLeast() <= value && value <= fact.atMost();
                        });
    }

    Atom atom(int position) {
        return atoms.get(position);
    }

    int position(Atom atom) {
        var position = positions.get(atom);
        if (position == null) {
            throw new IllegalArgumentException("%s is no part of this system".formatted(atom));
        }
        return position;
    }

    /** Which atoms are counts of one agency. */
    List<Integer> atomsOf(String agency) {
        return atomsOf.getOrDefault(agency, List.of());
    }

    List<String> agencies() {
        return agencies;
    }

    /** Its agencies, those with the most respondents first. */
    List<String> largestFirst() {
        return largestFirst;
    }

    /** The same, but before all those whom the fewest facts tell apart from these. */
    List<String> likestFirst(Set<String> agencies) {
        var facts = new BitSet();
        agencies.forEach(agency -> facts.or(factsOf(agency)));
        return largestFirst.stream()
                .sorted(
                        comparingInt(
                                agency -> {
                                    var different = factsOf(agency);
                                    different.xor(facts);
                                    return different.cardinality();
                                }))
                .toList();
    }

    private BitSet factsOf(String agency) {
        var facts = new BitSet();
        facts.or(factsOf.getOrDefault(agency, facts));
        return facts;
    }

    int numberOfAtoms() {
        return counts.length;
    }

    long count(int position) {
        return counts[position];
    }

    long value(int fact) {
        return values[fact];
    }

    int kind(int position) {
        return kinds[position];
    }

    int family(int position) {
        return families[position];
    }

    List<List<Entry>> columns() {
        return columns;
    }

    /** How many respondents there are in it, or what stands for them. */
    long total() {
        return Arrays.stream(counts).reduce(0, Math::addExact);
    }

    /** A difference joins no families: who ticked one option is among those who did another. */
    private int[] families() {
        var parts = new Parts();
        facts.stream()
                .map(Fact::form)
                .filter(
                        form ->
                                form.coefficients().values().stream()
                                                .map(Long::signum)
                                                .distinct()
                                                .count()
                                        == 1)
                .forEach(parts::join);
        return atoms.stream().mapToInt(atom -> position(parts.first(atom))).toArray();
    }

    private List<List<Entry>> columnsOfAtoms() {
        var result = new ArrayList<List<Entry>>();
        atoms.forEach(_ -> result.add(new ArrayList<>()));
        for (int number = 0; number < facts.size(); number++) {
            for (var term : facts.get(number).form().coefficients().entrySet()) {
                result.get(position(term.getKey())).add(new Entry(number, term.getValue()));
            }
        }
        return result;
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    /** Which atoms hang together: each points to an earlier one, the first of a part to itself. */
    private static final class Parts {
        private final Map<Atom, Atom> earlier = new HashMap<>();

        Collection<Atom> atoms() {
            return new TreeSet<>(earlier.keySet());
        }

        void join(LinearForm form) {
            if (form.equals(LinearForm.NOTHING)) {
                return;
            }
            var first = first(form);
            for (var atom : form.coefficients().keySet()) {
                var other = first(atom);
                if (other.compareTo(first) < 0) {
                    earlier.put(first, other);
                    first = other;
                } else {
                    earlier.put(other, first);
                }
            }
        }

        Atom first(LinearForm form) {
            return first(form.coefficients().firstKey());
        }

        Atom first(Atom atom) {
            var before = earlier.computeIfAbsent(atom, same -> same);
            if (before.equals(atom)) {
                return atom;
            }
            var first = first(before);
            earlier.put(atom, first);
            return first;
        }
    }
}
