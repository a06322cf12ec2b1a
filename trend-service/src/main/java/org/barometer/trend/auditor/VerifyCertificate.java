package org.barometer.trend.auditor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.auditor.model.CertificateDocument;

/**
 * Checks the certificate of a release without a solver and without any service: {@code ./barometer
 * verify-certificate}.
 */
public final class VerifyCertificate {
    private static final String USAGE = "Usage: verify-certificate <certificate.json>";

    private VerifyCertificate() {}

    /** Ends with 0 if nothing was found, 1 if something was, and 2 if it could not look. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println(USAGE);
            return 2;
        }
        try {
            return verify(Files.readString(Path.of(arguments.getFirst())), out);
        } catch (JacksonException e) {
            // Its message would quote what the file holds.
            out.println("The file is no certificate");
        } catch (IOException e) {
            out.println("The file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println("The file is no certificate: " + e.getMessage());
        }
        return 2;
    }

    private static int verify(String text, PrintStream out) throws IOException {
        var certificate =
                new ObjectMapper().readValue(text, CertificateDocument.class).toCertificate();
        var faults = CertificateCheck.faults(certificate);
        faults.forEach(fault -> out.println("FLAW  " + fault));
        out.printf(
                "%,d facts, %,d sensitive counts, %,d attackers: %s%n",
                certificate.facts().size(),
                certificate.sensitive().size(),
                certificate.attackers().size(),
                faults.isEmpty() ? "every verdict holds" : "NOT every verdict holds");
        return faults.isEmpty() ? 0 : 1;
    }
}
