package org.barometer.trend.auditor.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict.Own;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/** Checks a certificate without a solver: nothing in it is believed. */
public final class CertificateCheck {
    private final Map<Sensitive, FactSystem> systems = new HashMap<>();
    private final Map<Sensitive, Target> targets = new HashMap<>();
    private final Certificate certificate;

    private record Pair(Sensitive sensitive, Attacker attacker) {}

    private CertificateCheck(Certificate certificate) {
        this.certificate = certificate;
        FactSystem.of(certificate.facts(), certificate.sensitive(), certificate.truth())
                .forEach(system -> system.sensitive().forEach(count -> systems.put(count, system)));
    }

    /** What is wrong with it, a sentence each; empty if it holds. */
    public static List<String> faults(Certificate certificate) {
        return new CertificateCheck(certificate).faults();
    }

    private List<String> faults() {
        return Stream.of(wrongCounts(), wrongFacts(), missing(), wrongFindings())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<String> wrongCounts() {
        return certificate.truth().entrySet().stream()
                .filter(count -> count.getValue() < 0)
                .map(count -> "%s counts less than nobody".formatted(count.getKey()));
    }

    private Stream<String> wrongFacts() {
        return certificate.facts().stream()
                .filter(fact -> !holds(fact))
                .map(fact -> "'%s' contradicts the true counts".formatted(fact.name()));
    }

    private boolean holds(Fact fact) {
        try {
            return fact.holdsIn(certificate.truth());
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private Stream<String> missing() {
        Set<Pair> found = new HashSet<>();
        certificate
                .findings()
                .forEach(finding -> found.add(new Pair(finding.sensitive(), finding.attacker())));
        return certificate.sensitive().stream()
                .flatMap(
                        count ->
                                certificate.attackers().stream()
                                        .filter(
                                                attacker ->
                                                        !found.contains(new Pair(count, attacker)))
                                        .map(attacker -> about(count, attacker, "has no verdict")));
    }

    private Stream<String> wrongFindings() {
        return certificate.findings().stream()
                .flatMap(
                        finding ->
                                fault(finding)
                                        .map(
                                                what ->
                                                        about(
                                                                finding.sensitive(),
                                                                finding.attacker(),
                                                                what))
                                        .stream());
    }

    private static String about(Sensitive sensitive, Attacker attacker, String what) {
        return "'%s' against %s and %d respondents %s"
                .formatted(sensitive.name(), attacker.agencies(), attacker.respondents(), what);
    }

    private Optional<String> fault(Finding finding) {
        var system = systems.get(finding.sensitive());
        if (system == null) {
            return Optional.of("is no count of this certificate");
        }
        try {
            var target =
                    targets.computeIfAbsent(
                            finding.sensitive(), count -> new Target(system, count));
            return switch (finding.verdict()) {
                case Unsafe _ -> Optional.of("is not safe");
                case Own() ->
                        target.against(finding.attacker()).isOwn()
                                ? Optional.empty()
                                : Optional.of("holds answers of others");
                case Safe(var witnesses) -> fault(system, target, finding.attacker(), witnesses);
            };
        } catch (ArithmeticException tooLarge) {
            return Optional.of("has numbers that are too large");
        }
    }

    private static Optional<String> fault(
            FactSystem system, Target target, Attacker attacker, List<Witness> witnesses) {
        if (!witnesses.stream().allMatch(system::agrees)) {
            return Optional.of("has a witness that contradicts what is published");
        }
        if (!witnesses.stream().allMatch(target::isMissedIn)) {
            return Optional.of("has a witness in which it is not missed");
        }
        return target.against(attacker)
                .gap(witnesses.stream().map(target::see).toList())
                .map(_ -> "has no witness that stands wherever the respondents are");
    }
}
