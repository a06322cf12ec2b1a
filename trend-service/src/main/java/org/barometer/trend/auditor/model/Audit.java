package org.barometer.trend.auditor.model;

import java.util.List;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Sensitive;

/** What an audit found, for every sensitive count and every attacker. */
public record Audit(List<Finding> findings) {

    public Audit {
        findings = List.copyOf(findings);
    }

    public record Finding(Sensitive sensitive, Attacker attacker, AuditVerdict verdict) {}

    public boolean isClean() {
        return unsafe().isEmpty();
    }

    public List<Finding> unsafe() {
        return findings.stream().filter(finding -> finding.verdict() instanceof Unsafe).toList();
    }
}
