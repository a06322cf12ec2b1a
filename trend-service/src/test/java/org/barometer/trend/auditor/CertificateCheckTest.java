package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict;
import org.barometer.trend.auditor.model.AuditVerdict.Own;
import org.barometer.trend.auditor.model.AuditVerdict.Safe;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.auditor.model.Witness;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;

/**
 * A table of two countries and two answers with its margins published: nobody can forge a proof.
 */
class CertificateCheckTest {
    private static final Atom SE_YES = new Atom("se", "yes");
    private static final Atom SE_NO = new Atom("se", "no");
    private static final Atom DK_YES = new Atom("dk", "yes");
    private static final Atom DK_NO = new Atom("dk", "no");
    private static final Map<Atom, Long> TRUTH =
            Map.of(SE_YES, 2L, SE_NO, 20L, DK_YES, 20L, DK_NO, 30L);
    private static final List<Fact> FACTS =
            List.of(
                    fact("yes", SE_YES, DK_YES),
                    fact("no", SE_NO, DK_NO),
                    fact("se", SE_YES, SE_NO),
                    fact("dk", DK_YES, DK_NO));
    private static final Sensitive SENSITIVE =
            new Sensitive("yes in se", LinearForm.sum(List.of(SE_YES)), 5);
    private static final Attacker TWO = new Attacker(new TreeSet<>(), 2);
    private static final Attacker SE = new Attacker(new TreeSet<>(List.of("se")), 0);
    private static final List<Attacker> ATTACKERS = List.of(Attacker.PUBLIC, TWO, SE);

    private static final Certificate CERTIFICATE = certificate();

    private static Certificate certificate() {
        var sensitive = List.of(SENSITIVE);
        var audit = Auditor.withOrTools().audit(FACTS, sensitive, TRUTH, ATTACKERS);
        return Certificate.of(FACTS, sensitive, TRUTH, ATTACKERS, audit);
    }

    @Test
    void holdsAsTheAuditorGaveIt() {
        assertThat(CERTIFICATE.findings())
                .extracting(finding -> finding.verdict().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Safe", "Safe", "Own");
        assertThat(CertificateCheck.faults(CERTIFICATE)).isEmpty();
    }

    @Test
    void refusesAWitnessThatContradictsAFact() {
        var wrong = witness(Map.of(SE_YES, 4L, SE_NO, -4L));

        assertThat(CertificateCheck.faults(with(Attacker.PUBLIC, new Safe(List.of(wrong)))))
                .containsExactly(
                        "'yes in se' against [] and 0 respondents"
                                + " has a witness that contradicts what is published");
    }

    @Test
    void refusesAWitnessInWhichTheCountIsTooSmall() {
        var small = witness(square(1));

        assertThat(CertificateCheck.faults(with(Attacker.PUBLIC, new Safe(List.of(small)))))
                .containsExactly(
                        "'yes in se' against [] and 0 respondents"
                                + " has a witness in which it is not missed");
    }

    @Test
    void refusesAVerdictWithoutAWitness() {
        assertThat(CertificateCheck.faults(with(Attacker.PUBLIC, new Safe(List.of()))))
                .containsExactly(
                        "'yes in se' against [] and 0 respondents"
                                + " has no witness that stands wherever the respondents are");
    }

    @Test
    void refusesAWitnessThatTwoRespondentsKnowToBeWrong() {
        var without = witness(square(20));

        assertThat(CertificateCheck.faults(with(Attacker.PUBLIC, new Safe(List.of(without)))))
                .isEmpty();
        assertThat(CertificateCheck.faults(with(TWO, new Safe(List.of(without)))))
                .containsExactly(
                        "'yes in se' against [] and 2 respondents"
                                + " has no witness that stands wherever the respondents are");
    }

    @Test
    void refusesThatTheCountIsTheAttackersOwn() {
        assertThat(CertificateCheck.faults(with(TWO, new Own())))
                .containsExactly(
                        "'yes in se' against [] and 2 respondents holds answers of others");
    }

    @Test
    void refusesWhatIsNotSafe() {
        assertThat(CertificateCheck.faults(with(TWO, Unsafe.unproved(List.of()))))
                .containsExactly("'yes in se' against [] and 2 respondents is not safe");
    }

    @Test
    void missesAVerdict() {
        var fewer =
                new Certificate(
                        FACTS,
                        CERTIFICATE.truth(),
                        CERTIFICATE.sensitive(),
                        ATTACKERS,
                        CERTIFICATE.findings().stream()
                                .filter(finding -> !finding.attacker().equals(TWO))
                                .toList());

        assertThat(CertificateCheck.faults(fewer))
                .containsExactly("'yes in se' against [] and 2 respondents has no verdict");
    }

    @Test
    void refusesOtherCountsThanThePublishedOnes() {
        var counts = new TreeMap<>(CERTIFICATE.truth());
        counts.put(SE_NO, 21L);
        var forged =
                new Certificate(
                        FACTS, counts, List.of(SENSITIVE), ATTACKERS, CERTIFICATE.findings());

        assertThat(CertificateCheck.faults(forged))
                .contains("'no' contradicts the true counts", "'se' contradicts the true counts");
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        var huge = witness(Map.of(SE_YES, Long.MAX_VALUE, DK_YES, Long.MAX_VALUE));

        assertThat(CertificateCheck.faults(with(Attacker.PUBLIC, new Safe(List.of(huge)))))
                .containsExactly(
                        "'yes in se' against [] and 0 respondents has numbers that are too large");
    }

    /** So many more in Sweden say yes, with all margins as they are. */
    private static Map<Atom, Long> square(long more) {
        return Map.of(SE_YES, more, SE_NO, -more, DK_YES, -more, DK_NO, more);
    }

    private static Certificate with(Attacker attacker, AuditVerdict verdict) {
        UnaryOperator<Finding> replace =
                finding ->
                        finding.attacker().equals(attacker)
                                ? new Finding(SENSITIVE, attacker, verdict)
                                : finding;
        return new Certificate(
                FACTS,
                CERTIFICATE.truth(),
                CERTIFICATE.sensitive(),
                ATTACKERS,
                CERTIFICATE.findings().stream().map(replace).toList());
    }

    private static Witness witness(Map<Atom, Long> changes) {
        return new Witness(new TreeMap<>(changes));
    }

    private static Fact fact(String name, Atom... atoms) {
        var form = LinearForm.sum(List.of(atoms));
        return Fact.equal(name, form, form.valueIn(TRUTH));
    }
}
