package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.barometer.trend.auditor.model.Audit;
import org.barometer.trend.auditor.model.AuditVerdict;
import org.barometer.trend.auditor.model.AuditVerdict.How;
import org.barometer.trend.auditor.model.AuditVerdict.Own;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

/** Thousands of small tables, each with every data set that agrees with what was published. */
class EnumerationTest {
    private static final int TABLES = 2_000;

    /** Tables on which the second opinion is asked: it takes longer. */
    private static final int SECOND_OPINIONS = 200;

    private static final Auditor AUDITOR = Auditor.withOrTools();
    private static final List<Audited> AUDITS =
            LongStream.range(0, TABLES).mapToObj(Audited::of).toList();

    private record Audited(RandomPublication table, List<Map<Atom, Long>> dataSets, Audit audit) {
        static Audited of(long seed) {
            var table = RandomPublication.of(seed);
            return new Audited(table, table.dataSets(), EnumerationTest.audit(AUDITOR, table));
        }
    }

    @Test
    void isSafeExactlyWhereCountingOutSaysSo() {
        var seen = new HashMap<Class<?>, Integer>();
        for (var audited : AUDITS) {
            for (var finding : audited.audit().findings()) {
                var expected = expected(audited, finding.sensitive(), finding.attacker());
                assertThat(kind(finding.verdict()))
                        .as("%s in %s", finding, audited.table())
                        .isEqualTo(expected);
                seen.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(seen).hasSize(3).allSatisfy((_, times) -> assertThat(times).isGreaterThan(500));
    }

    @Test
    void tellsWhatThePublicLearns() {
        for (var audited : AUDITS) {
            for (var finding : audited.audit().unsafe()) {
                if (finding.attacker().equals(Attacker.PUBLIC)) {
                    var values =
                            audited.dataSets().stream()
                                    .mapToLong(finding.sensitive().form()::valueIn)
                                    .summaryStatistics();
                    var leak = (Unsafe) finding.verdict();
                    var bounds = leak.bounds().orElseThrow();
                    assertThat(bounds.least()).isLessThanOrEqualTo(values.getMin());
                    assertThat(bounds.most()).isGreaterThanOrEqualTo(values.getMax());
                    assertThat(leak.how())
                            .isEqualTo(
                                    values.getMin() == values.getMax()
                                            ? How.RECOVERED
                                            : How.BELOW_THRESHOLD);
                }
            }
        }
    }

    @Test
    void givesCertificatesThatHold() {
        for (var audited : AUDITS) {
            assertThat(CertificateCheck.faults(certificate(audited)))
                    .hasSameSizeAs(audited.audit().unsafe())
                    .allMatch(fault -> fault.endsWith("is not safe"));
        }
    }

    private static Certificate certificate(Audited audited) {
        return Certificate.of(
                audited.table().facts(),
                audited.table().sensitive(),
                audited.table().truth(),
                RandomPublication.ATTACKERS,
                audited.audit());
    }

    @Test
    void agreesWithASecondSolver() {
        var other = new Auditor(new OjAlgo());
        for (var audited : AUDITS.subList(0, SECOND_OPINIONS)) {
            assertThat(kinds(audit(other, audited.table()))).isEqualTo(kinds(audited.audit()));
        }
    }

    private static Audit audit(Auditor auditor, RandomPublication table) {
        return auditor.audit(
                table.facts(), table.sensitive(), table.truth(), RandomPublication.ATTACKERS);
    }

    private static List<String> kinds(Audit audit) {
        return audit.findings().stream()
                .map(
                        finding ->
                                finding.verdict() instanceof Unsafe leak
                                        ? "%s %s".formatted(leak.how(), leak.bounds())
                                        : kind(finding.verdict()).getSimpleName())
                .toList();
    }

    private static Class<?> kind(AuditVerdict verdict) {
        return verdict.getClass();
    }

    private static Class<?> expected(Audited audited, Sensitive sensitive, Attacker attacker) {
        if (sensitive.form().coefficients().keySet().stream().allMatch(attacker::knows)) {
            return Own.class;
        }
        var truth = audited.table().truth();
        var possible =
                audited.dataSets().stream()
                        .filter(
                                counts ->
                                        truth.entrySet().stream()
                                                .filter(entry -> attacker.knows(entry.getKey()))
                                                .allMatch(counts.entrySet()::contains))
                        .toList();
        return audited.table().placements(attacker).stream()
                        .allMatch(placed -> isMissed(sensitive, possible, placed))
                ? Safe.class
                : Unsafe.class;
    }

    private static boolean isMissed(
            Sensitive sensitive, List<Map<Atom, Long>> possible, Map<Atom, Long> placed) {
        var values =
                possible.stream()
                        .filter(
                                counts ->
                                        placed.entrySet().stream()
                                                .allMatch(
                                                        there ->
                                                                counts.getOrDefault(
                                                                                there.getKey(), 0L)
                                                                        >= there.getValue()))
                        .mapToLong(sensitive.form()::valueIn)
                        .summaryStatistics();
        return values.getMin() < values.getMax() && values.getMax() >= sensitive.threshold();
    }
}
