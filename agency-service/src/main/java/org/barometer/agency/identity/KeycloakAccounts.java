package org.barometer.agency.identity;

import static org.barometer.agency.identity.KeycloakRealm.done;
import static org.barometer.agency.identity.KeycloakRealm.isConflict;
import static org.barometer.agency.identity.KeycloakRealm.isMissing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The users of the Keycloak realm, through its Admin API. */
@ApplicationScoped
class KeycloakAccounts implements Accounts {
    private static final List<String> SIGN_IN = List.of("LOGIN");
    private static final String LANGUAGE = "locale";

    private final KeycloakRealm realm;

    KeycloakAccounts(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public Optional<String> find(String email) {
        return realm.ask(asked -> find(asked, email));
    }

    @Override
    public String make(NewAccount wanted) {
        return realm.ask(asked -> make(asked, wanted));
    }

    @Override
    public void invite(String account, Duration lifespan, String client) {
        realm.ask(asked -> invite(asked.users().get(account), lifespan, client));
    }

    @Override
    public boolean keep(Access wanted) {
        return realm.ask(asked -> keep(asked, wanted));
    }

    @Override
    public void remove(String account) {
        realm.ask(
                asked -> {
                    try (var answer = asked.users().delete(account)) {
                        return isMissing(answer) || done(answer);
                    }
                });
    }

    @Override
    public boolean isUsable(String account) {
        return realm.ask(
                asked ->
                        representation(asked.users().get(account))
                                .filter(
                                        user ->
                                                Boolean.TRUE.equals(user.isEmailVerified())
                                                        && user.getRequiredActions().isEmpty())
                                .isPresent());
    }

    @Override
    public List<SignIn> signIns(Instant since) {
        return realm.ask(
                asked ->
                        asked
                                .getEvents(
                                        SIGN_IN,
                                        null,
                                        null,
                                        Long.toString(since.toEpochMilli()),
                                        null,
                                        null,
                                        0,
                                        KeycloakRealm.PAGE,
                                        "asc")
                                .stream()
                                .filter(event -> event.getUserId() != null)
                                .map(
                                        event ->
                                                new SignIn(
                                                        event.getUserId(),
                                                        Instant.ofEpochMilli(event.getTime())))
                                .toList());
    }

    private static Optional<String> find(RealmResource realm, String email) {
        return realm.users().searchByUsername(email, true).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    private static String make(RealmResource realm, NewAccount wanted) {
        var user = new UserRepresentation();
        user.setUsername(wanted.email());
        user.setEmail(wanted.email());
        user.setEnabled(true);
        user.singleAttribute(LANGUAGE, wanted.language());
        user.setRequiredActions(tasks(wanted.secondFactor()));
        try (var answer = realm.users().create(user)) {
            if (!isConflict(answer)) {
                done(answer);
                return CreatedResponseUtil.getCreatedId(answer);
            }
        }
        return find(realm, wanted.email())
                .orElseThrow(
                        () ->
                                new IdentityProviderUnavailable(
                                        "The address is another account's, which signs in"
                                                + " differently"));
    }

    private static List<String> tasks(SecondFactor secondFactor) {
        var always = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");
        var more =
                switch (secondFactor) {
                    case NONE -> List.<String>of();
                    case ONE_TIME_PASSWORD -> List.of("CONFIGURE_TOTP");
                    case PASSKEY -> List.of("webauthn-register-passwordless");
                };
        return Stream.concat(always.stream(), more.stream()).toList();
    }

    private static boolean invite(UserResource user, Duration lifespan, String client) {
        var tasks = user.toRepresentation().getRequiredActions();
        if (!tasks.isEmpty()) {
            user.executeActionsEmail(client, null, Math.toIntExact(lifespan.toSeconds()), tasks);
        }
        return true;
    }

    private static boolean keep(RealmResource realm, Access wanted) {
        var user = realm.users().get(wanted.account());
        var representation = representation(user);
        if (representation.isEmpty()) {
            return false;
        }
        // Whoever loses something loses it first, and whoever gains something signs in for it last.
        if (!wanted.enabled()) {
            update(user, representation.get(), wanted);
        }
        var roles = user.roles().realmLevel();
        takeAway(roles, wanted);
        takeAwayMemberships(realm, wanted);
        give(roles, wanted.role());
        giveMembership(realm, wanted);
        if (wanted.enabled()) {
            update(user, representation.get(), wanted);
        }
        // Whether or not this changed anything: an earlier attempt may have ended just before here.
        user.logout();
        return true;
    }

    private static void update(
            UserResource user, UserRepresentation representation, Access wanted) {
        representation.setEnabled(wanted.enabled());
        var attributes = new HashMap<String, List<String>>();
        var known = representation.getAttributes();
        if (known != null) {
            attributes.putAll(known);
        }
        attributes.put(LANGUAGE, List.of(wanted.language()));
        representation.setAttributes(attributes);
        user.update(representation);
    }

    private static void takeAway(RoleScopeResource roles, Access wanted) {
        var surplus =
                roles.listAll().stream()
                        .filter(role -> wanted.roles().contains(role.getName()))
                        .filter(role -> !role.getName().equals(wanted.role()))
                        .toList();
        if (!surplus.isEmpty()) {
            roles.remove(surplus);
        }
    }

    /** Roles are looked up by what can be given: reading the realm's takes a right more. */
    private static void give(RoleScopeResource roles, String role) {
        var missing = named(roles.listAvailable(), role);
        if (missing.isPresent()) {
            roles.add(List.of(missing.get()));
        } else if (named(roles.listAll(), role).isEmpty()) {
            throw new IdentityProviderUnavailable("It has no role " + role);
        }
    }

    private static Optional<RoleRepresentation> named(List<RoleRepresentation> roles, String name) {
        return roles.stream().filter(role -> name.equals(role.getName())).findFirst();
    }

    private static void takeAwayMemberships(RealmResource realm, Access wanted) {
        var surplus =
                memberships(realm, wanted.account()).entrySet().stream()
                        .filter(membership -> !membership.getKey().equals(wanted.organization()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        for (var organization : surplus) {
            var member = realm.organizations().get(organization).members().member(wanted.account());
            try (var answer = member.delete()) {
                done(answer);
            }
        }
    }

    private static void giveMembership(RealmResource realm, Access wanted) {
        var alias = wanted.organization();
        if (alias == null || memberships(realm, wanted.account()).containsKey(alias)) {
            return;
        }
        var organization = organization(realm, alias);
        var members = realm.organizations().get(organization).members();
        try (var answer = members.addMember(wanted.account())) {
            if (!isConflict(answer)) {
                done(answer);
            }
        }
    }

    private static String organization(RealmResource realm, String alias) {
        return KeycloakOrganizations.idOf(alias, realm.organizations())
                .orElseThrow(
                        () -> new IdentityProviderUnavailable("It has no organization " + alias));
    }

    /** Alias and id of every organization that somebody belongs to. */
    private static Map<String, String> memberships(RealmResource realm, String account) {
        return realm.organizations().members().getOrganizations(account, true).stream()
                .collect(
                        Collectors.toMap(
                                OrganizationRepresentation::getAlias,
                                OrganizationRepresentation::getId));
    }

    private static Optional<UserRepresentation> representation(UserResource user) {
        try {
            return Optional.of(user.toRepresentation());
        } catch (WebApplicationException e) {
            if (isMissing(e.getResponse())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
