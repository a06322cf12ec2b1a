package org.barometer.agency.identity;

import io.quarkus.keycloak.admin.client.common.runtime.KeycloakAdminClientConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm of Keycloak that people sign in to, with the account that this service has there. */
@ApplicationScoped
class KeycloakRealm {
    static final int PAGE = 200;

    private final Keycloak keycloak;
    private final String realm;
    private final Duration patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    KeycloakRealm(KeycloakAdminClientConfig account, IdentityConfig config) {
        this(client(account), account.realm(), config.patience());
    }

    KeycloakRealm(Keycloak keycloak, String realm, Duration patience) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.patience = patience;
    }

    /** The one that Quarkus offers lives for one request, and asks for a token in each. */
    private static Keycloak client(KeycloakAdminClientConfig account) {
        return KeycloakBuilder.builder()
                .serverUrl(account.serverUrl().orElseThrow())
                .realm(account.realm())
                .grantType(account.grantType().asString())
                .clientId(account.clientId())
                .clientSecret(account.clientSecret().orElseThrow())
                .build();
    }

    void stop(@Observes ShutdownEvent event) {
        calls.shutdownNow();
        keycloak.close();
    }

    /**
     * Has something done in the realm.
     *
     * @throws IdentityProviderUnavailable when nobody knows whether it is done
     */
    <T> T ask(Function<RealmResource, T> what) {
        // The Admin client waits as long as Keycloak does, a caller must not.
        var call = calls.submit(() -> what.apply(keycloak.realm(realm)));
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // The kind of the failure only; a message may hold what was sent.
            throw switch (e.getCause()) {
                case IdentityProviderUnavailable unavailable -> unavailable;
                case WebApplicationException refusal ->
                        unexpected(refusal.getResponse().getStatus());
                case null, default -> new IdentityProviderUnavailable("No answer", e);
            };
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IdentityProviderUnavailable("No answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderUnavailable("The service is stopping", e);
        }
    }

    /** What the account proves itself with where the Admin client has no call. */
    String token() {
        return keycloak.tokenManager().getAccessTokenString();
    }

    /** Everything that a listing has, page after page. */
    static <T> Stream<T> all(IntFunction<List<T>> pageFrom) {
        return Stream.iterate(0, first -> first + PAGE)
                .map(pageFrom::apply)
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }

    static boolean isConflict(Response answer) {
        return answer.getStatus() == Status.CONFLICT.getStatusCode();
    }

    static boolean isMissing(Response answer) {
        return answer.getStatus() == Status.NOT_FOUND.getStatusCode();
    }

    static boolean done(Response answer) {
        if (answer.getStatusInfo().getFamily() != Status.Family.SUCCESSFUL) {
            throw unexpected(answer.getStatus());
        }
        return true;
    }

    private static IdentityProviderUnavailable unexpected(int status) {
        return new IdentityProviderUnavailable("It answered " + status);
    }
}
