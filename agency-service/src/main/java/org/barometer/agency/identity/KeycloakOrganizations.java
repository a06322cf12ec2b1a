package org.barometer.agency.identity;

import static org.barometer.agency.identity.KeycloakRealm.done;
import static org.barometer.agency.identity.KeycloakRealm.isConflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The organizations of the Keycloak realm, through its Admin API. */
@ApplicationScoped
class KeycloakOrganizations implements Organizations {
    /** Keycloak finds an organization by its attributes, but not by its alias. */
    private static final String ALIAS_ATTRIBUTE = "agency";

    private final KeycloakRealm realm;

    KeycloakOrganizations(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public boolean keep(Organization wanted) {
        return realm.ask(asked -> createOrUpdate(asked, wanted));
    }

    @Override
    public void remove(String alias) {
        realm.ask(asked -> delete(asked.organizations(), alias));
    }

    private static boolean delete(OrganizationsResource organizations, String alias) {
        var existing = idOf(alias, organizations);
        if (existing.isPresent()) {
            try (var answer = organizations.get(existing.get()).delete()) {
                return done(answer);
            }
        }
        return false;
    }

    /** What Keycloak calls the organization of this alias. */
    static Optional<String> idOf(String alias, OrganizationsResource organizations) {
        var byAttribute = organizations.searchByAttribute(ALIAS_ATTRIBUTE + ":" + alias);
        // One that was made by hand may lack the attribute.
        return Stream.concat(
                        byAttribute.stream(),
                        KeycloakRealm.all(first -> organizations.list(first, KeycloakRealm.PAGE)))
                .filter(organization -> alias.equals(organization.getAlias()))
                .map(OrganizationRepresentation::getId)
                .findFirst();
    }

    private static boolean createOrUpdate(RealmResource realm, Organization wanted) {
        var organizations = realm.organizations();
        try (var answer = organizations.create(representation(wanted))) {
            if (!isConflict(answer)) {
                return done(answer);
            }
        }
        // Either the alias is there already, or the name belongs to another organization.
        var existing = idOf(wanted.alias(), organizations);
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

    private static OrganizationRepresentation representation(Organization wanted) {
        var representation = new OrganizationRepresentation();
        representation.setAlias(wanted.alias());
        representation.setName(wanted.name());
        representation.setEnabled(wanted.enabled());
        return representation.singleAttribute(ALIAS_ATTRIBUTE, wanted.alias());
    }
}
