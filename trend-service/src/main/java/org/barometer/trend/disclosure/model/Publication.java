package org.barometer.trend.disclosure.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.barometer.trend.facts.model.LinearForm;

/** An attempt to publish one figure after the other. */
final class Publication {
    private Publication() {}

    /**
     * Those that would give a secret away, beside the others.
     *
     * @param shown is published in any case
     * @param candidates in the order in which they are published
     */
    static <F> List<F> refused(
            Rules rules,
            Collection<LinearForm> secrets,
            Collection<LinearForm> shown,
            List<F> candidates,
            Function<F, LinearForm> form) {
        if (!rules.apply(Rule.ELIMINATION)) {
            return List.of();
        }
        var rows =
                new Rows(
                        Stream.of(secrets, shown, candidates.stream().map(form).toList())
                                .flatMap(Collection::stream)
                                .toList());
        var elimination = new Elimination(secrets.stream().map(rows::column).toList());
        var safe = true;
        for (var each : shown) {
            safe &= elimination.publish(rows.column(each));
        }
        if (!safe) {
            // What is shown in any case gives a secret away: nothing is added to it.
            return candidates;
        }
        var refused = new ArrayList<F>();
        for (var candidate : candidates) {
            if (!elimination.publish(rows.column(form.apply(candidate)))) {
                refused.add(candidate);
            }
        }
        return refused;
    }
}
