package org.barometer.trend.auditor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.Audit;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.FactSystem;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/**
 * Attacks what is to be published. A sensitive count is safe only if data sets in whole numbers
 * show that the attacker misses it; whatever goes wrong on the way makes it unsafe.
 */
public final class Auditor {
    private final Solver solver;

    Auditor(Solver solver) {
        this.solver = solver;
    }

    public static Auditor withOrTools() {
        return new Auditor(new OrTools());
    }

    /**
     * Audits everything that is ever published together.
     *
     * @param truth the counts that the facts are about; 0 for an atom that is missing
     */
    public Audit audit(
            List<Fact> facts,
            List<Sensitive> sensitive,
            Map<Atom, Long> truth,
            List<Attacker> attackers) {
        var wrong = facts.stream().filter(fact -> !fact.holdsIn(truth)).map(Fact::name).toList();
        if (!wrong.isEmpty() || truth.values().stream().anyMatch(count -> count < 0)) {
            // Facts that contradict the truth, or each other: nothing can be said of any count.
            return new Audit(unproved(sensitive, attackers, wrong).toList());
        }
        return new Audit(
                Stream.concat(
                                unproved(empty(sensitive), attackers, List.of()),
                                FactSystem.of(facts, sensitive, truth).parallelStream()
                                        .flatMap(system -> audit(system, attackers)))
                        .toList());
    }

    private Stream<Finding> audit(FactSystem system, List<Attacker> attackers) {
        return new SystemAudit(solver, system, attackers).findings();
    }

    /** A form without atoms is 0 in every data set, and no count. */
    private static List<Sensitive> empty(List<Sensitive> sensitive) {
        return sensitive.stream().filter(count -> count.form().equals(LinearForm.NOTHING)).toList();
    }

    private static Stream<Finding> unproved(
            List<Sensitive> sensitive, List<Attacker> attackers, List<String> because) {
        return sensitive.stream()
                .flatMap(
                        count ->
                                attackers.stream()
                                        .map(
                                                attacker ->
                                                        new Finding(
                                                                count,
                                                                attacker,
                                                                Unsafe.unproved(because))));
    }
}
