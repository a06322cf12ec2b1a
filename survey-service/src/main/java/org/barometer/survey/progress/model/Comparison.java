package org.barometer.survey.progress.model;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Last year's figures of each agency beside this year's, with large jumps marked.
 *
 * <p>An agency's change is a jump when it lies more than 3.5 robust standard deviations from the
 * median change of all agencies in the same figure: so what the whole programme did is no jump, and
 * what counts as large is what is large in this programme. The change of a share is a difference;
 * that of a number is the logarithm of the ratio, after adding one to both. Nothing is marked where
 * either year has fewer than 10 answers, where fewer than 5 agencies can be compared, or where half
 * of them changed by the same.
 */
public final class Comparison {
    /** With fewer answers a figure jumps by chance. */
    static final long ENOUGH_ANSWERS = 10;

    /** With fewer agencies, how much agencies change is not known. */
    static final int ENOUGH_AGENCIES = 5;

    private static final double SCALE = 1.4826;
    private static final double FAR = 3.5;

    /**
     * What is compared.
     *
     * @param option whose share it is; the median of a number where there is none
     */
    public record FigureKey(String agency, String measure, @Nullable String option) {}

    /** A share between 0 and 1, or a median; and from how many answers. */
    public record Figure(double value, long n) {}

    /** One figure in both years. */
    public record Pair(FigureKey key, Figure before, Figure now, boolean jump) {}

    private record Series(String measure, @Nullable String option) {}

    private record Changed(FigureKey key, Figure before, Figure now, double change) {}

    private Comparison() {}

    /** By agency, measure and option; only what both years have. */
    public static List<Pair> of(Map<FigureKey, Figure> before, Map<FigureKey, Figure> now) {
        var bySeries = new HashMap<Series, List<Changed>>();
        now.forEach(
                (key, figure) -> {
                    var earlier = before.get(key);
                    if (earlier != null) {
                        bySeries.computeIfAbsent(
                                        new Series(key.measure(), key.option()),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Changed(
                                                key,
                                                earlier,
                                                figure,
                                                change(key, earlier, figure)));
                    }
                });
        var pairs = new ArrayList<Pair>();
        bySeries.values().forEach(changes -> pairs.addAll(marked(changes)));
        pairs.sort(
                comparing((Pair pair) -> pair.key().agency())
                        .thenComparing(pair -> pair.key().measure())
                        .thenComparing(
                                pair -> Objects.requireNonNullElse(pair.key().option(), "")));
        return pairs;
    }

    private static List<Pair> marked(List<Changed> changes) {
        var solid = changes.stream().filter(Comparison::isSolid).toList();
        var median = median(solid.stream().mapToDouble(Changed::change).toArray());
        var deviation =
                SCALE
                        * median(
                                solid.stream()
                                        .mapToDouble(one -> Math.abs(one.change() - median))
                                        .toArray());
        var known = solid.size() >= ENOUGH_AGENCIES && deviation > 0;
        return changes.stream()
                .map(
                        one ->
                                new Pair(
                                        one.key(),
                                        one.before(),
                                        one.now(),
                                        known
                                                && isSolid(one)
                                                && Math.abs(one.change() - median)
                                                        > FAR * deviation))
                .toList();
    }

    private static boolean isSolid(Changed changed) {
        return changed.before().n() >= ENOUGH_ANSWERS
                && changed.now().n() >= ENOUGH_ANSWERS
                && Double.isFinite(changed.change());
    }

    /** Not a number where a ratio makes no sense, because a number is negative. */
    private static double change(FigureKey key, Figure before, Figure now) {
        if (key.option() != null) {
            return now.value() - before.value();
        }
        return before.value() < 0 || now.value() < 0
                ? Double.NaN
                : Math.log1p(now.value()) - Math.log1p(before.value());
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
