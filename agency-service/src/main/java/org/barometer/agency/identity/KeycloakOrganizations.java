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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The organizations of the Keycloak realm, through its Admin API. */
@ApplicationScoped
class KeycloakOrganizations implements Organizations {
    /** Keycloak finds an organization by its attributes, but not by its alias. */
    private static final String ALIAS_ATTRIBUTE = "agency";

    private static final int PAGE = 200;

    private final Keycloak keycloak;
    private final String realm;
    private final Duration patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    KeycloakOrganizations(KeycloakAdminClientConfig account, IdentityConfig config) {
        this(client(account), account.realm(), config.patience());
    }

    KeycloakOrganizations(Keycloak keycloak, String realm, Duration patience) {
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

    @Override
    public boolean keep(Organization wanted) {
        // The Admin client waits as long as Keycloak does, a caller must not.
        var call = calls.submit(() -> createOrUpdate(wanted));
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

    private boolean createOrUpdate(Organization wanted) {
        var organizations = keycloak.realm(realm).organizations();
        try (var answer = organizations.create(representation(wanted))) {
            if (!isConflict(answer)) {
                return done(answer);
            }
        }
        // Either the alias is there already, or the name belongs to another organization.
        var existing = existing(organizations, wanted.alias());
        return existing.isPresent() && update(organizations, existing.get(), wanted);
    }

    private static boolean update(
            OrganizationsResource organizations, String id, Organization wanted) {
        var organization = organizations.get(id);
        var representation = organization.toRepresentation();
        representation.setName(wanted.name());
        representation.setEnabled(wanted.enabled());
        representation.singleAttribute(ALIAS_ATTRIBUTE, wanted.alias());
        try (var answer = organization.update(representation)) {
            return !isConflict(answer) && done(answer);
        }
    }

    private static Optional<String> existing(OrganizationsResource organizations, String alias) {
        var byAttribute = organizations.searchByAttribute(ALIAS_ATTRIBUTE + ":" + alias);
        // One that was made by hand may lack the attribute.
        return Stream.concat(byAttribute.stream(), all(organizations))
                .filter(organization -> alias.equals(organization.getAlias()))
                .map(OrganizationRepresentation::getId)
                .findFirst();
    }

    private static Stream<OrganizationRepresentation> all(OrganizationsResource organizations) {
        return Stream.iterate(0, first -> first + PAGE)
                .map(first -> organizations.list(first, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }

    private static OrganizationRepresentation representation(Organization wanted) {
        var representation = new OrganizationRepresentation();
        representation.setAlias(wanted.alias());
        representation.setName(wanted.name());
        representation.setEnabled(wanted.enabled());
        return representation.singleAttribute(ALIAS_ATTRIBUTE, wanted.alias());
    }

    private static boolean isConflict(Response answer) {
        return answer.getStatus() == Status.CONFLICT.getStatusCode();
    }

    private static boolean done(Response answer) {
        if (answer.getStatusInfo().getFamily() != Status.Family.SUCCESSFUL) {
            throw unexpected(answer.getStatus());
        }
        return true;
    }

    private static IdentityProviderUnavailable unexpected(int status) {
        return new IdentityProviderUnavailable("It answered " + status);
    }
}
