package org.barometer.trend.auditor;

import static java.util.Comparator.comparingLong;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.barometer.trend.auditor.model.Audit;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;

/**
 * Audits, hides what gives a sensitive count away, and audits again until nothing does. What is
 * hidden only grows, so it ends.
 */
public final class Repair {
    private final Auditor auditor;

    public Repair(Auditor auditor) {
        this.auditor = auditor;
    }

    /**
     * How it ended.
     *
     * @param hidden names of facts that are not to be published
     * @param audit of what remains; it is clean, unless nothing is left that could be hidden
     */
    public record Repaired(SortedSet<String> hidden, Audit audit) {
        public Repaired {
            hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
        }
    }

    /**
     * Hides what has to be hidden.
     *
     * @param hidden what is hidden from the start
     */
    public Repaired repair(
            Hideable publication,
            Set<String> hidden,
            Map<Atom, Long> truth,
            List<Attacker> attackers) {
        var all = new TreeSet<>(hidden);
        while (true) {
            var facts = publication.facts(all);
            var audit = auditor.audit(facts, publication.sensitive(all), truth, attackers);
            var next = new TreeSet<String>();
            for (var finding : audit.unsafe()) {
                var fault = faults(finding, facts);
                if (fault.stream().map(Fact::name).noneMatch(next::contains)) {
                    smallest(fault, all, truth).ifPresent(next::add);
                }
            }
            if (next.isEmpty()) {
                return new Repaired(all, audit);
            }
            all.addAll(next);
        }
    }

    /**
     * What holds the count where it is; where nobody knows, all that counts the same respondents.
     */
    private static List<Fact> faults(Finding finding, List<Fact> facts) {
        var because =
                finding.verdict() instanceof Unsafe leak
                        ? leak.because()
                        : Collections.<String>emptySortedSet();
        var named = facts.stream().filter(fact -> because.contains(fact.name())).toList();
        var atoms = finding.sensitive().form().coefficients().keySet();
        return named.isEmpty()
                ? facts.stream()
                        .filter(
                                fact ->
                                        !Collections.disjoint(
                                                fact.form().coefficients().keySet(), atoms))
                        .toList()
                : named;
    }

    private static Optional<String> smallest(
            List<Fact> facts, Set<String> hidden, Map<Atom, Long> truth) {
        return facts.stream()
                .filter(fact -> !hidden.contains(fact.name()))
                .min(
                        comparingLong((Fact fact) -> Math.abs(fact.form().valueIn(truth)))
                                .thenComparing(Fact::name))
                .map(Fact::name);
    }
}
