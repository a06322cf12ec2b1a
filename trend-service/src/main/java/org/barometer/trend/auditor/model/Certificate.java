package org.barometer.trend.auditor.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/**
 * All that an audit rests on: who holds it can check the verdicts by adding up whole numbers. It
 * holds the true counts, so it is as confidential as the answers are.
 *
 * @param findings one for each sensitive count and each attacker
 */
public record Certificate(
        List<Fact> facts,
        SortedMap<Atom, Long> truth,
        List<Sensitive> sensitive,
        List<Attacker> attackers,
        List<Finding> findings) {

    public Certificate {
        facts = List.copyOf(facts);
        truth = Collections.unmodifiableSortedMap(new TreeMap<>(truth));
        sensitive = List.copyOf(sensitive);
        attackers = List.copyOf(attackers);
        findings = List.copyOf(findings);
    }

    public static Certificate of(
            List<Fact> facts,
            List<Sensitive> sensitive,
            Map<Atom, Long> truth,
            List<Attacker> attackers,
            Audit audit) {
        return new Certificate(facts, new TreeMap<>(truth), sensitive, attackers, audit.findings());
    }
}
