package org.barometer.trend.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads for which agencies a token speaks, once when it is verified: the token's own reader throws
 * and catches an exception each time it is asked for a claim that no standard names.
 */
@ApplicationScoped
public class TokenAgencies implements SecurityIdentityAugmentor {
    private static final String ATTRIBUTE = "agencies";

    /** None where there was no token. */
    public static List<String> of(SecurityIdentity identity) {
        @Nullable List<String> agencies = identity.getAttribute(ATTRIBUTE);
        return agencies == null ? List.of() : agencies;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.getPrincipal() instanceof JsonWebToken token
                                ? QuarkusSecurityIdentity.builder(identity)
                                        .addAttribute(ATTRIBUTE, agencies(token))
                                        .build()
                                : identity);
    }

    /** Keycloak writes the claim as a list of aliases or as a map from alias to details. */
    private static List<String> agencies(JsonWebToken token) {
        return switch (token.<@Nullable Object>getClaim("organization")) {
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
