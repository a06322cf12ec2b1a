package org.barometer.survey.coding.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How much of the change of a measure between two editions was made by coding with another
 * codebook.
 *
 * <p>The earlier edition is coded a second time with the later codebook. On the same answers, the
 * step from the old to the new codes is recoding and nothing else; what is left of the change is
 * what respondents said differently. The two parts add up to the change.
 *
 * @param recoded answers of the earlier edition that have final codes of both codebooks
 * @param later answers of the later edition
 */
public record Drift(int recoded, int later, List<Line> lines) {

    /**
     * One code, as shares of the answers from 0 to 1.
     *
     * @param before the earlier edition as it was coded then
     * @param beforeRecoded the same answers with the later codebook
     * @param after the later edition
     */
    public record Line(String code, double before, double beforeRecoded, double after) {
        public double change() {
            return after - before;
        }

        public double byRecoding() {
            return beforeRecoded - before;
        }

        public double byRespondents() {
            return after - beforeRecoded;
        }
    }

    public Drift {
        lines = List.copyOf(lines);
    }

    /** By response; answers of the earlier edition that are not coded both ways are left out. */
    public static Drift between(
            Map<UUID, SortedSet<String>> before,
            Map<UUID, SortedSet<String>> beforeRecoded,
            Map<UUID, SortedSet<String>> after) {
        var both = new TreeSet<>(before.keySet());
        both.retainAll(beforeRecoded.keySet());
        var old = both.stream().map(before::get).toList();
        var recoded = both.stream().map(beforeRecoded::get).toList();
        var codes = new TreeSet<String>();
        for (var codings : List.of(old, recoded, List.copyOf(after.values()))) {
            codings.forEach(codes::addAll);
        }
        var lines = new ArrayList<Line>();
        for (var code : codes) {
            lines.add(
                    new Line(
                            code,
                            share(code, old),
                            share(code, recoded),
                            share(code, after.values())));
        }
        return new Drift(both.size(), after.size(), lines);
    }

    private static double share(String code, Collection<? extends Set<String>> answers) {
        return answers.isEmpty()
                ? 0
                : (double) answers.stream().filter(codes -> codes.contains(code)).count()
                        / answers.size();
    }
}
