package org.barometer.trend.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/** A small table of three agencies of which something was published; small enough to count out. */
record RandomPublication(List<Fact> facts, List<Sensitive> sensitive, Map<Atom, Long> truth) {
    private static final List<String> AGENCIES = List.of("A", "B", "C");

    static final List<Attacker> ATTACKERS =
            List.of(
                    Attacker.PUBLIC,
                    attacker(0, "A"),
                    attacker(0, "B"),
                    attacker(0, "A", "C"),
                    attacker(2),
                    attacker(1, "B"),
                    attacker(2, "A"),
                    attacker(2, "C"));

    static RandomPublication of(long seed) {
        var random = new SplittableRandom(seed);
        var truth = new TreeMap<Atom, Long>();
        for (var agency : AGENCIES) {
            for (int category = 0; category < 2 + seed % 2; category++) {
                truth.put(
                        new Atom(agency, "option " + category),
                        random.nextLong(3) * random.nextLong(2));
            }
        }
        var atoms = List.copyOf(truth.keySet());
        var facts = new ArrayList<Fact>();
        var total = LinearForm.sum(atoms);
        facts.add(Fact.equal("total", total, total.valueIn(truth)));
        for (int number = random.nextInt(5); number > 0; number--) {
            var form = subset(atoms, random);
            long value = form.valueIn(truth);
            facts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> rounded("share " + number, form, total, truth);
                        case 1 -> new Fact("about " + number, form, value - 1, value + 1);
                        default -> Fact.equal("count " + number, form, value);
                    });
        }
        var sensitive =
                IntStream.range(0, 3)
                        .mapToObj(
                                number ->
                                        new Sensitive(
                                                "cell " + number,
                                                subset(atoms, random),
                                                random.nextInt(1, 5)))
                        .toList();
        return new RandomPublication(List.copyOf(facts), sensitive, Map.copyOf(truth));
    }

    /** A share in tens of percent, rounded half up, which leaves counts that round alike. */
    private static Fact rounded(
            String name, LinearForm form, LinearForm total, Map<Atom, Long> truth) {
        long base = total.valueIn(truth);
        if (base == 0) {
            return Fact.equal(name, form, 0);
        }
        long tens = (20 * form.valueIn(truth) + base) / (2 * base);
        return new Fact(name, form.times(20).minus(total.times(2 * tens - 1)), 0, 2 * base - 1);
    }

    private static LinearForm subset(List<Atom> atoms, SplittableRandom random) {
        var chosen = atoms.stream().filter(_ -> random.nextInt(5) < 2).toList();
        return LinearForm.sum(chosen.isEmpty() ? atoms.subList(0, 1) : chosen);
    }

    private static Attacker attacker(int respondents, String... agencies) {
        return new Attacker(new TreeSet<>(List.of(agencies)), respondents);
    }

    /** All data sets that agree with the facts, counted out. */
    List<Map<Atom, Long>> dataSets() {
        var result = new ArrayList<Map<Atom, Long>>();
        long total = truth.values().stream().mapToLong(Long::longValue).sum();
        spread(List.copyOf(new TreeSet<>(truth.keySet())), total, new TreeMap<>(), result);
        return result;
    }

    private void spread(
            List<Atom> atoms, long left, TreeMap<Atom, Long> counts, List<Map<Atom, Long>> result) {
        if (counts.size() == atoms.size() - 1) {
            counts.put(atoms.getLast(), left);
            if (facts.stream().allMatch(fact -> fact.holdsIn(counts))) {
                result.add(Map.copyOf(counts));
            }
            counts.remove(atoms.getLast());
            return;
        }
        var atom = atoms.get(counts.size());
        for (long count = 0; count <= left; count++) {
            counts.put(atom, count);
            spread(atoms, left - count, counts, result);
        }
        counts.remove(atom);
    }

    /** Wherever an attacker's respondents can be; fewer of them know less. */
    List<Map<Atom, Long>> placements(Attacker attacker) {
        var result = new ArrayList<Map<Atom, Long>>();
        place(
                truth.keySet().stream().filter(atom -> !attacker.knows(atom)).sorted().toList(),
                attacker.respondents(),
                Map.of(),
                result);
        long most = result.stream().mapToLong(RandomPublication::size).max().orElseThrow();
        return result.stream().filter(placed -> size(placed) == most).toList();
    }

    private static long size(Map<Atom, Long> placed) {
        return placed.values().stream().mapToLong(Long::longValue).sum();
    }

    private void place(
            List<Atom> atoms, int left, Map<Atom, Long> placed, List<Map<Atom, Long>> result) {
        if (atoms.isEmpty()) {
            result.add(placed);
            return;
        }
        var atom = atoms.getFirst();
        for (long here = 0; here <= Math.min(left, truth.getOrDefault(atom, 0L)); here++) {
            var more = new TreeMap<>(placed);
            if (here > 0) {
                more.put(atom, here);
            }
            place(atoms.subList(1, atoms.size()), left - (int) here, more, result);
        }
    }
}
