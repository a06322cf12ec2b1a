package org.barometer.survey.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers bearer tokens that were verified a moment ago, since verifying one costs more than
 * everything else about a request.
 *
 * <p>Only tokens that passed every check get in, so a caller without one cannot fill the memory. An
 * entry lives until the token expires, and never longer than {@link #LONGEST}: a withdrawn signing
 * key or a changed role is felt after that time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;
    private static final String BEARER = "Bearer ";

    /** Of anything else no more is tried: OIDC stumbles over what has no three parts. */
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private record Verified(SecurityIdentity identity, Instant until) {}

    /** By token, in clear: the identity holds its token too. */
    private final ConcurrentHashMap<String, Verified> identities = new ConcurrentHashMap<>();

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;

    VerifiedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext context, IdentityProviderManager providers) {
        if (saysItTwice(context)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var token = bearerToken(context);
        if (token == null) {
            return oidc.authenticate(context, providers);
        }
        var known = identities.get(token);
        if (known != null) {
            if (clock.instant().isBefore(known.until())) {
                return Uni.createFrom().item(known.identity());
            }
            identities.remove(token, known);
        }
        if (!SIGNED.matcher(token).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return oidc.authenticate(context, providers)
                .invoke(
                        identity -> {
                            if (identity != null) {
                                remember(token, identity);
                            }
                        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }

    private void remember(String token, SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        var now = clock.instant();
        var expiry = Instant.ofEpochSecond(claims.getExpirationTime());
        var latest = now.plus(LONGEST);
        var until = expiry.isBefore(latest) ? expiry : latest;
        if (!until.isAfter(now)) {
            return;
        }
        if (identities.size() >= MOST) {
            identities.values().removeIf(entry -> !now.isBefore(entry.until()));
        }
        if (identities.size() < MOST) {
            identities.put(token, new Verified(identity, until));
        }
    }

    /** Which of two is meant, whoever stands in between may have seen differently. */
    private static boolean saysItTwice(RoutingContext context) {
        return context.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1;
    }

    /** The token of a request with exactly one bearer header; anything else is left to OIDC. */
    private static @Nullable String bearerToken(RoutingContext context) {
        var headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return headers.size() == 1
                        && headers.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? headers.getFirst().substring(BEARER.length())
                : null;
    }
}
