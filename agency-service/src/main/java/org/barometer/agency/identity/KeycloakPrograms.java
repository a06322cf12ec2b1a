package org.barometer.agency.identity;

import static org.barometer.agency.identity.KeycloakRealm.done;
import static org.barometer.agency.identity.KeycloakRealm.isConflict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.keycloak.admin.client.common.runtime.KeycloakAdminClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Clients of the Keycloak realm. They are made where clients register themselves, since whoever may
 * do so can touch no other client; what they admit to is their service account's roles and
 * organization, which the Admin API keeps like anybody else's.
 */
@ApplicationScoped
class KeycloakPrograms implements Programs {
    private static final List<String> TOKEN_GIVEN = List.of("CLIENT_LOGIN");
    private static final int MADE = 201;
    private static final int REFUSED = 400;

    private final KeycloakRealm realm;
    private final URI registrations;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    KeycloakPrograms(KeycloakRealm realm, KeycloakAdminClientConfig account, ObjectMapper json) {
        this.realm = realm;
        this.registrations =
                URI.create(
                        "%s/realms/%s/clients-registrations/default"
                                .formatted(account.serverUrl().orElseThrow(), account.realm()));
        this.json = json;
    }

    @Override
    public Made keep(Program wanted) {
        return realm.ask(asked -> keep(asked, wanted));
    }

    @Override
    public void end(String client) {
        realm.ask(asked -> end(asked, client));
    }

    @Override
    public List<Use> uses(Instant since) {
        return realm.ask(
                asked ->
                        KeycloakRealm.all(
                                        first ->
                                                asked.getEvents(
                                                        TOKEN_GIVEN,
                                                        null,
                                                        null,
                                                        Long.toString(since.toEpochMilli()),
                                                        null,
                                                        null,
                                                        first,
                                                        KeycloakRealm.PAGE,
                                                        "asc"))
                                .map(
                                        event ->
                                                new Use(
                                                        event.getClientId(),
                                                        Instant.ofEpochMilli(event.getTime())))
                                .toList());
    }

    private Made keep(RealmResource asked, Program wanted) {
        var secret = register(wanted);
        var account =
                account(asked, wanted.client())
                        .orElseThrow(() -> new IdentityProviderUnavailable("It made no client"))
                        .getId();
        giveRole(asked, account, wanted.role());
        wanted.organization().ifPresent(alias -> giveMembership(asked, account, alias));
        return new Made(account, secret);
    }

    /** Empty when the client is there already: then nobody is shown its secret again. */
    private Optional<Secret> register(Program wanted) {
        try {
            var request =
                    HttpRequest.newBuilder(registrations)
                            .header("Authorization", "Bearer " + realm.token())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(client(wanted))))
                            .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case MADE ->
                        Optional.of(
                                new Secret(json.readTree(answer.body()).get("secret").asText()));
                // Whether it is there shows in a moment, when its account is looked for.
                case REFUSED -> Optional.empty();
                default ->
                        throw new IdentityProviderUnavailable("It answered " + answer.statusCode());
            };
        } catch (JsonProcessingException e) {
            throw new IdentityProviderUnavailable("Its answer cannot be read");
        } catch (IOException e) {
            throw new IdentityProviderUnavailable("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IdentityProviderUnavailable("No answer in time", e);
        }
    }

    private static Map<String, Object> client(Program wanted) {
        var scopes =
                wanted.organization().isPresent()
                        ? List.of("basic", "organization", "program-survey")
                        : List.of("basic", "program-trend");
        return Map.of(
                "clientId", wanted.client(),
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "fullScopeAllowed", false,
                "defaultClientScopes", scopes,
                "optionalClientScopes", List.of(),
                "attributes", Map.of("client_credentials.use_refresh_token", "false"));
    }

    /** The user as which a client gets its tokens. */
    private static Optional<UserRepresentation> account(RealmResource asked, String client) {
        return asked.users().searchByUsername("service-account-" + client, true).stream()
                .findFirst();
    }

    /** Roles are looked up by what can be given: reading the realm's takes a right more. */
    private static void giveRole(RealmResource asked, String account, String role) {
        var roles = asked.users().get(account).roles().realmLevel();
        var missing =
                roles.listAvailable().stream().filter(each -> role.equals(each.getName())).toList();
        if (!missing.isEmpty()) {
            roles.add(missing);
        }
    }

    private static void giveMembership(RealmResource asked, String account, String alias) {
        var organization =
                KeycloakOrganizations.idOf(alias, asked.organizations())
                        .orElseThrow(
                                () ->
                                        new IdentityProviderUnavailable(
                                                "It has no organization " + alias));
        var members = asked.organizations().get(organization).members();
        try (var answer = members.addMember(account)) {
            var _ = isConflict(answer) || done(answer);
        }
    }

    private static boolean end(RealmResource asked, String client) {
        var account = account(asked, client);
        if (account.isEmpty()) {
            return false;
        }
        var representation = account.get();
        representation.setEnabled(false);
        asked.users().get(representation.getId()).update(representation);
        return true;
    }
}
