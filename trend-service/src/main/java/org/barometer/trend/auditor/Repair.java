package org.barometer.trend.auditor;

import static java.util.Comparator.comparingLong;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
                var figures = figures(finding, facts, all);
                if (figures.stream().map(Fact::name).noneMatch(next::contains)) {
                    figures.stream()
                            .min(dispensability(truth))
                            .map(Fact::name)
                            .ifPresent(next::add);
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
    private static List<Fact> figures(Finding finding, List<Fact> facts, Set<String> hidden) {
        var because =
                finding.verdict() instanceof Unsafe leak
                        ? leak.because()
                        : Collections.<String>emptySortedSet();
        var atoms = finding.sensitive().form().coefficients().keySet();
        var figures =
                facts.stream()
                        .filter(fact -> !hidden.contains(fact.name()) && isFigure(fact))
                        .toList();
        var named = figures.stream().filter(fact -> because.contains(fact.name())).toList();
        return named.isEmpty()
                ? figures.stream()
                        .filter(
                                fact ->
                                        !Collections.disjoint(
                                                fact.form().coefficients().keySet(), atoms))
                        .toList()
                : named;
    }

    /**
     * What compares counts follows from what the words mean, such as that all options have one
     * base: to leave it out would hide nothing.
     */
    private static boolean isFigure(Fact fact) {
        return fact.form().coefficients().values().stream().allMatch(times -> times > 0);
    }

    /** Counts of answers before the bases that hold them; of these the smallest. */
    private static Comparator<Fact> dispensability(Map<Atom, Long> truth) {
        return comparingLong(Repair::answers)
                .thenComparingLong(fact -> fact.form().valueIn(truth))
                .thenComparing(Fact::name);
    }

    /** How many answers it adds up. */
    private static long answers(Fact fact) {
        return fact.form().coefficients().keySet().stream().map(Atom::category).distinct().count();
    }
}
