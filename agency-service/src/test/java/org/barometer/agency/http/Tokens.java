package org.barometer.agency.http;

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
        return claims(role).sign();
    }

    public static JwtClaimsBuilder claims(String role) {
        return Jwt.preferredUserName("someone")
                .subject(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .audience(Set.of("barometer-agency"))
                .issuer("https://server.example.com")
                .expiresIn(Duration.ofMinutes(5));
    }
}
