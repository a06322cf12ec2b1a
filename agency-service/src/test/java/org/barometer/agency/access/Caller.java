package org.barometer.agency.access;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.barometer.agency.http.Tokens;

/** Who asks: with which role, for which agency, and in which state the token is. */
record Caller(String role, Agency agency, State state, String token) {
    static final String SUSPENDED_ACCOUNT = "access-test-suspended";
    static final String NO_ROLE = "offline_access";

    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator",
                    NO_ROLE);

    /** Whose objects the requests ask for, seen from the token. */
    enum Agency {
        OWN,
        OTHER,
        NONE
    }

    enum State {
        VALID,
        SEVERAL_AGENCIES,
        SUSPENDED_ACCOUNT,
        SUSPENDED_AGENCY,
        EXPIRED,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        ID_TOKEN,
        REFRESH_TOKEN
    }

    /** Everybody there can be, tokens made once; those who could change anything come last. */
    static List<Caller> all(String own, String other, String suspended) {
        return Stream.of(Agency.OTHER, Agency.NONE, Agency.OWN)
                .flatMap(
                        agency ->
                                Arrays.stream(State.values())
                                        .flatMap(
                                                state ->
                                                        ROLES.stream()
                                                                .map(
                                                                        role ->
                                                                                of(
                                                                                        role,
                                                                                        agency,
                                                                                        state, own,
                                                                                        other,
                                                                                        suspended))))
                .toList();
    }

    private static Caller of(
            String role, Agency agency, State state, String own, String other, String suspended) {
        var named =
                switch (agency) {
                    case OWN -> List.of(own);
                    case OTHER -> List.of(other);
                    case NONE -> List.<String>of();
                };
        var claims =
                Tokens.claims(role).claim("organization", named).expiresIn(Duration.ofMinutes(10));
        return new Caller(role, agency, state, in(state, claims, own, other, suspended).sign());
    }

    private static JwtClaimsBuilder in(
            State state, JwtClaimsBuilder claims, String own, String other, String suspended) {
        return switch (state) {
            case VALID -> claims;
            case SEVERAL_AGENCIES -> claims.claim("organization", List.of(own, other));
            case SUSPENDED_ACCOUNT -> claims.subject(SUSPENDED_ACCOUNT);
            case SUSPENDED_AGENCY -> claims.claim("organization", List.of(suspended));
            case EXPIRED -> claims.expiresAt(Instant.now().minusSeconds(60));
            case WRONG_AUDIENCE -> claims.audience(Set.of("barometer-another"));
            case WRONG_ISSUER -> claims.issuer("https://else.example.com");
            case ID_TOKEN -> claims.claim("typ", "ID");
            case REFRESH_TOKEN -> claims.claim("typ", "Refresh");
        };
    }

    /** Whether the answer is the one that the table declares for this caller. */
    boolean isAnsweredAsDeclared(Operation operation, boolean asksForOnesOwn, int status) {
        return switch (state) {
            case EXPIRED, WRONG_AUDIENCE, WRONG_ISSUER, ID_TOKEN, REFRESH_TOKEN -> status == 401;
            case SUSPENDED_ACCOUNT, SUSPENDED_AGENCY -> status == 403;
            case VALID, SEVERAL_AGENCIES ->
                    operation.admits(role)
                            ? isServedAsDeclared(operation, asksForOnesOwn, status)
                            : status == 403;
        };
    }

    private boolean isServedAsDeclared(Operation operation, boolean asksForOnesOwn, int status) {
        if (!operation.needsAgencyOf(role)) {
            // Of several agencies one may be asked for, though none is needed.
            return isServed(status) || (state == State.SEVERAL_AGENCIES && status == 403);
        }
        if (state == State.SEVERAL_AGENCIES || agency == Agency.NONE) {
            // That there is no such object, or what is wrong with a body, may be said before.
            return status == 403
                    || (status == 404 && operation.namesAnObject())
                    || (!operation.hasNoBody() && status >= 400 && status < 500);
        }
        if (agency == Agency.OTHER && asksForOnesOwn) {
            return status == 404 || (!operation.hasNoBody() && isServed(status) && status >= 400);
        }
        return isServed(status);
    }

    private static boolean isServed(int status) {
        return status != 401 && status != 403 && status < 500;
    }

    @Override
    public String toString() {
        return "%s, agency %s, token %s".formatted(role, agency, state);
    }
}
