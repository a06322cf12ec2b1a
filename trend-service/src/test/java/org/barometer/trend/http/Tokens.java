package org.barometer.trend.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the tokens that Keycloak would make, signed with the key of the test server. */
public final class Tokens {
    private Tokens() {}

    public static String of(String role) {
        return of(role, List.of());
    }

    public static String of(String role, String agency) {
        return of(role, List.of(agency));
    }

    public static String of(String role, Object organization) {
        return claims(role, organization).sign();
    }

    public static JwtClaimsBuilder claims(String role, Object organization) {
        return Jwt.preferredUserName("someone")
                .subject(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .claim("organization", organization)
                .audience(Set.of("barometer-trend"))
                .issuer("https://server.example.com")
                .expiresIn(Duration.ofMinutes(5));
    }
}
