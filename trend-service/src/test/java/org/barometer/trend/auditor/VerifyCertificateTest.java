package org.barometer.trend.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateDocument;
import org.barometer.trend.facts.model.Atom;
import org.barometer.trend.facts.model.Attacker;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCertificateTest {
    private static final Atom SMALL = new Atom("SE-01", "yes");
    private static final Atom OTHER = new Atom("DK-01", "yes");
    private static final Map<Atom, Long> TRUTH = Map.of(SMALL, 2L, OTHER, 20L);
    private static final LinearForm BOTH = LinearForm.sum(List.of(SMALL, OTHER));

    @TempDir private Path folder;

    @Test
    void findsThatEveryVerdictHolds() throws IOException {
        var file = write(json(Fact.equal("total", BOTH, 22)));

        assertThat(verify(file))
                .isEqualTo("0 1 facts, 1 sensitive counts, 1 attackers: every verdict holds");
    }

    @Test
    void findsThatACountIsNotSafe() throws IOException {
        var file = write(json(Fact.equal("total", BOTH, 22), fact("all others", OTHER)));

        assertThat(verify(file))
                .contains("FLAW  'yes in SE-01' against [] and 0 respondents is not safe")
                .endsWith("NOT every verdict holds");
    }

    @Test
    void findsAChangedCount() throws IOException {
        var forged = json(Fact.equal("total", BOTH, 22)).replace("\"count\":20", "\"count\":19");

        assertThat(verify(write(forged))).contains("FLAW  'total' contradicts the true counts");
    }

    @Test
    void quotesNothingOfAFileThatIsNoCertificate() throws IOException {
        assertThat(verify(write("{\"secret\":1}"))).isEqualTo("2 The file is no certificate");
        assertThat(verify(write("not JSON"))).isEqualTo("2 The file is no certificate");
        assertThat(verify(folder.resolve("missing"))).startsWith("2 The file cannot be read");
    }

    private static Fact fact(String name, Atom atom) {
        var form = LinearForm.sum(List.of(atom));
        return Fact.equal(name, form, form.valueIn(TRUTH));
    }

    private static String json(Fact... facts) throws IOException {
        var sensitive = List.of(new Sensitive("yes in SE-01", LinearForm.sum(List.of(SMALL)), 5));
        var attackers = List.of(Attacker.PUBLIC);
        var audit = Auditor.withOrTools().audit(List.of(facts), sensitive, TRUTH, attackers);
        return new ObjectMapper()
                .writeValueAsString(
                        CertificateDocument.of(
                                new Certificate(
                                        List.of(facts),
                                        new TreeMap<>(TRUTH),
                                        sensitive,
                                        attackers,
                                        audit.findings())));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("certificate.json"), text);
    }

    private static String verify(Path file) {
        var out = new ByteArrayOutputStream();
        int result =
                VerifyCertificate.run(
                        List.of(file.toString()),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        return result + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
