package org.barometer.agency.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.barometer.agency.identity.Organizations.Organization;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AbstractUserRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Everything that the suite knows of in the Keycloak realm, through its Admin API.
 *
 * <p>Every page is a call of its own, so that a large realm is not taken for one that is away.
 */
@ApplicationScoped
class KeycloakInventory implements Inventory {
    private static final String OF_A_CLIENT = "service-account-";
    private static final String OF_A_PROGRAM = OF_A_CLIENT + "program-";

    private final KeycloakRealm realm;

    KeycloakInventory(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public Contents look(Set<String> roles) {
        var organizations =
                pages((asked, first) -> asked.organizations().list(first, KeycloakRealm.PAGE))
                        .toList();
        var memberships = memberships(organizations);
        var people =
                pages((asked, first) -> asked.users().list(first, KeycloakRealm.PAGE))
                        .filter(user -> !user.getUsername().startsWith(OF_A_CLIENT))
                        .flatMap(user -> account(user, user.getId(), roles, memberships).stream())
                        .toList();
        var programs =
                pages(KeycloakInventory::programs)
                        .filter(user -> user.getUsername().startsWith(OF_A_PROGRAM))
                        .flatMap(user -> account(user, client(user), roles, memberships).stream())
                        .toList();
        return new Contents(
                organizations.stream()
                        .map(
                                each ->
                                        new Organization(
                                                each.getAlias(), each.getName(), each.isEnabled()))
                        .toList(),
                people,
                programs);
    }

    /** By user, the aliases of what they belong to. */
    private Map<String, Set<String>> memberships(List<OrganizationRepresentation> organizations) {
        record Membership(String user, String alias) {}
        return organizations.stream()
                .flatMap(
                        each ->
                                pages(
                                                (asked, first) ->
                                                        asked.organizations()
                                                                .get(each.getId())
                                                                .members()
                                                                .list(first, KeycloakRealm.PAGE))
                                        .map(AbstractUserRepresentation::getId)
                                        .map(user -> new Membership(user, each.getAlias())))
                .collect(groupingBy(Membership::user, mapping(Membership::alias, toSet())));
    }

    private static List<UserRepresentation> programs(RealmResource asked, int first) {
        return asked.users().search(OF_A_PROGRAM, null, null, null, first, KeycloakRealm.PAGE);
    }

    private static String client(UserRepresentation program) {
        return program.getUsername().substring(OF_A_CLIENT.length());
    }

    /** Empty if it has been deleted meanwhile. */
    private Optional<Account> account(
            UserRepresentation user,
            String id,
            Set<String> roles,
            Map<String, Set<String>> memberships) {
        return realm.ask(asked -> rolesOf(asked, user.getId()))
                .map(
                        its ->
                                new Account(
                                        id,
                                        Optional.ofNullable(user.getEmail()),
                                        Optional.ofNullable(user.firstAttribute("locale")),
                                        Boolean.TRUE.equals(user.isEnabled()),
                                        its.stream()
                                                .map(RoleRepresentation::getName)
                                                .filter(roles::contains)
                                                .collect(toUnmodifiableSet()),
                                        memberships.getOrDefault(user.getId(), Set.of())));
    }

    private static Optional<List<RoleRepresentation>> rolesOf(RealmResource asked, String user) {
        try {
            return Optional.of(asked.users().get(user).roles().realmLevel().listAll());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private <T> Stream<T> pages(BiFunction<RealmResource, Integer, List<? extends T>> pageFrom) {
        return KeycloakRealm.all(
                first -> realm.ask(asked -> List.copyOf(pageFrom.apply(asked, first))));
    }
}
