package org.barometer.trend.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;

/** The one agency that the caller's verified token speaks for; never read from a request. */
@RequestScoped
public class CurrentAgency {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");

    private final SecurityIdentity identity;

    CurrentAgency(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String code() {
        var agencies = TokenAgencies.of(identity);
        return switch (agencies.size()) {
            case 0 ->
                    throw new ProblemException(
                            403,
                            "no-agency",
                            "The token names no agency: ask for it with the scope 'organization'");
            case 1 -> valid(agencies.getFirst());
            // Choosing one would be guessing for whom the caller acts.
            default ->
                    throw new ProblemException(
                            403,
                            "several-agencies",
                            "The token names %d agencies: sign in for one of them"
                                    .formatted(agencies.size()));
        };
    }

    private static String valid(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new ProblemException(
                    403, "no-agency", "The agency named by the token has no valid code");
        }
        return code;
    }
}
