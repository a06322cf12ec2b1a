package org.barometer.survey.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The one agency that the caller's verified token speaks for; never read from a request. */
@RequestScoped
public class CurrentAgency {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");

    private final JsonWebToken token;

    CurrentAgency(JsonWebToken token) {
        this.token = token;
    }

    public String code() {
        var agencies = agencies(token.<@Nullable Object>getClaim("organization"));
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

    /** Keycloak writes the claim as a list of aliases or as a map from alias to details. */
    private static List<String> agencies(@Nullable Object claim) {
        return switch (claim) {
            case JsonArray array ->
                    array.stream()
                            .map(item -> item instanceof JsonString text ? text.getString() : "")
                            .toList();
            case JsonObject object -> List.copyOf(object.keySet());
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            case Map<?, ?> map -> map.keySet().stream().map(String::valueOf).toList();
            case String alias -> List.of(alias);
            case JsonString alias -> List.of(alias.getString());
            case null, default -> List.of();
        };
    }
}
