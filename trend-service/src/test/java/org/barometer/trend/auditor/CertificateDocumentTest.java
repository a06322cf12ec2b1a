package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.barometer.trend.auditor.model.Audit.Finding;
import org.barometer.trend.auditor.model.AuditVerdict.Unsafe;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.auditor.model.CertificateDocument;
import org.junit.jupiter.api.Test;

class CertificateDocumentTest {
    private static final Auditor AUDITOR = Auditor.withOrTools();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void saysTheSameAfterItWasWrittenAndRead() throws IOException {
        for (var certificate : certificates()) {
            var read =
                    JSON.readValue(
                                    JSON.writeValueAsString(CertificateDocument.of(certificate)),
                                    CertificateDocument.class)
                            .toCertificate();

            assertThat(read.facts()).isEqualTo(certificate.facts());
            assertThat(read.truth()).isEqualTo(certificate.truth());
            assertThat(read.sensitive()).isEqualTo(certificate.sensitive());
            assertThat(read.attackers()).isEqualTo(certificate.attackers());
            assertThat(read.findings().stream().filter(CertificateDocumentTest::isProved))
                    .containsExactlyInAnyOrderElementsOf(
                            certificate.findings().stream()
                                    .filter(CertificateDocumentTest::isProved)
                                    .toList());
            assertThat(CertificateCheck.faults(read))
                    .containsExactlyInAnyOrderElementsOf(CertificateCheck.faults(certificate));
        }
    }

    @Test
    void writesTheSameAgain() throws IOException {
        for (var certificate : certificates()) {
            var document = CertificateDocument.of(certificate);

            assertThat(CertificateDocument.of(document.toCertificate())).isEqualTo(document);
        }
    }

    @Test
    void refusesAnotherDocument() throws IOException {
        var certificate = certificates().getFirst();
        var other =
                JSON.writeValueAsString(CertificateDocument.of(certificate))
                        .replace("barometer-certificate-1", "barometer-release-1");

        assertThatThrownBy(() -> JSON.readValue(other, CertificateDocument.class).toCertificate())
                .hasMessage("This is 'barometer-release-1' and not 'barometer-certificate-1'");
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        var document = CertificateDocument.of(certificates().getFirst());
        var without =
                new CertificateDocument(
                        document.format(),
                        List.of(),
                        document.facts(),
                        document.sensitive(),
                        document.attackers(),
                        document.witnesses(),
                        document.verdicts());

        assertThatThrownBy(without::toCertificate)
                .hasMessage("It names an entry that is not there");
    }

    private static boolean isProved(Finding finding) {
        return !(finding.verdict() instanceof Unsafe);
    }

    private static List<Certificate> certificates() {
        return LongStream.range(0, 50)
                .mapToObj(RandomPublication::of)
                .map(
                        table ->
                                Certificate.of(
                                        table.facts(),
                                        table.sensitive(),
                                        table.truth(),
                                        RandomPublication.ATTACKERS,
                                        AUDITOR.audit(
                                                table.facts(),
                                                table.sensitive(),
                                                table.truth(),
                                                RandomPublication.ATTACKERS)))
                .toList();
    }
}
