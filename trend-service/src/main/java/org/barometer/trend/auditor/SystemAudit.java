package org.barometer.trend.auditor;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.FactSystem;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Sensitive;

/** The audit of one system, one count after the other. */
final class SystemAudit {
    private static final Comparator<Attacker> WEAKEST_FIRST =
            comparingInt((Attacker attacker) -> attacker.agencies().size())
                    .thenComparingInt(Attacker::respondents)
                    .thenComparing(attacker -> attacker.agencies().toString());

    private final Solver solver;
    private final FactSystem system;
    private final List<Attacker> attackers;
    private final long respondents;
    private final Pool pool = new Pool();

    SystemAudit(Solver solver, FactSystem system, List<Attacker> attackers) {
        this.solver = solver;
        this.system = system;
        this.attackers = attackers.stream().distinct().sorted(WEAKEST_FIRST).toList();
        this.respondents = attackers.stream().mapToLong(Attacker::respondents).max().orElse(0);
    }

    Stream<Finding> findings() {
        return system.sensitive().stream().flatMap(this::findings);
    }

    private Stream<Finding> findings(Sensitive sensitive) {
        var audit = new CountAudit(solver, system, sensitive, respondents, pool);
        return attackers.stream().map(audit::finding).toList().stream();
    }
}
