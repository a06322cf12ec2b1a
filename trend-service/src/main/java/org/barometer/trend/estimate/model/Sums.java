package org.barometer.trend.estimate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The parts of all agencies of a design, added up by agency and group. */
public final class Sums {
    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::agency).thenComparing(Part::group);

    private final Design design;
    private final int[] clusters;
    private final String[] groups;
    private final double[] bases;
    private final double[] sums;

    private Sums(Design design, int size) {
        this.design = design;
        this.clusters = new int[size];
        this.groups = new String[size];
        this.bases = new double[size];
        this.sums = new double[size];
    }

    /** In any order and however an agency's answers are divided; parts without a base are none. */
    public static Sums of(Design design, Collection<Part> parts) {
        var added = new ArrayList<Part>(parts.size());
        for (var part : parts.stream().sorted(ORDER).toList()) {
            if (!added.isEmpty() && ORDER.compare(added.getLast(), part) == 0) {
                added.add(added.removeLast().plus(part));
            } else {
                added.add(part);
            }
        }
        added.removeIf(part -> !hasBase(part));
        var sums = new Sums(design, added.size());
        for (var i = 0; i < sums.size(); i++) {
            var part = added.get(i);
            sums.clusters[i] = design.number(part.agency());
            sums.groups[i] = part.group();
            sums.bases[i] = part.base();
            sums.sums[i] = part.sum();
        }
        return sums;
    }

    private static boolean hasBase(Part part) {
        if (!(part.base() >= 0) || Double.isInfinite(part.base()) || !Double.isFinite(part.sum())) {
            throw new IllegalArgumentException("No sums of an agency: " + part);
        }
        return part.base() > 0;
    }

    /** Those of some agencies: a domain, of the same design. */
    public Sums where(Predicate<Cluster> agencies) {
        return rows(i -> agencies.test(cluster(i)));
    }

    /** Those of some groups of respondents, in all agencies. */
    public Sums inGroups(Predicate<String> wanted) {
        return rows(i -> wanted.test(groups[i]));
    }

    /** Divided by something that each agency has one of, such as its country. */
    public Map<String, Sums> by(Function<Cluster, String> attribute) {
        var parts = new TreeMap<String, List<Integer>>();
        for (var i = 0; i < size(); i++) {
            parts.computeIfAbsent(attribute.apply(cluster(i)), _ -> new ArrayList<>()).add(i);
        }
        var divided = new TreeMap<String, Sums>();
        parts.forEach((value, rows) -> divided.put(value, rows(rows)));
        return divided;
    }

    /** The agencies that contribute. */
    List<String> agencies() {
        return IntStream.range(0, size()).mapToObj(i -> cluster(i).agency()).distinct().toList();
    }

    Design design() {
        return design;
    }

    int size() {
        return clusters.length;
    }

    boolean isEmpty() {
        return clusters.length == 0;
    }

    Cluster cluster(int i) {
        return design.cluster(clusters[i]);
    }

    String group(int i) {
        return groups[i];
    }

    double base(int i) {
        return bases[i];
    }

    double sum(int i) {
        return sums[i];
    }

    double base() {
        return total(bases);
    }

    double sum() {
        return total(sums);
    }

    private static double total(double[] values) {
        var total = 0.0;
        for (var value : values) {
            total += value;
        }
        return total;
    }

    /** The base of each class of rows, whatever tells them apart. */
    Map<String, Double> bases(String[] classes) {
        var totals = new HashMap<String, Double>();
        for (var i = 0; i < size(); i++) {
            totals.merge(classes[i], bases[i], Double::sum);
        }
        return totals;
    }

    /** The scores that these rows add to: one for each agency. */
    Scores scores(double[] rows) {
        return Scores.adding(clusters, rows);
    }

    private Sums rows(IntPredicate wanted) {
        return rows(IntStream.range(0, size()).filter(wanted).boxed().toList());
    }

    private Sums rows(List<Integer> rows) {
        var chosen = new Sums(design, rows.size());
        for (var i = 0; i < chosen.size(); i++) {
            var row = rows.get(i);
            chosen.clusters[i] = clusters[row];
            chosen.groups[i] = groups[row];
            chosen.bases[i] = bases[row];
            chosen.sums[i] = sums[row];
        }
        return chosen;
    }
}
