package org.barometer.agency.agency;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.identity.Organizations;
import org.barometer.agency.identity.Organizations.Organization;

/** Says which organizations there should be, and makes one be so again. */
@ApplicationScoped
public class RegisteredAgencies {
    private final AgencyStore agencies;
    private final IntentionStore intentions;
    private final Organizations organizations;

    RegisteredAgencies(
            AgencyStore agencies, IntentionStore intentions, Organizations organizations) {
        this.agencies = agencies;
        this.intentions = intentions;
        this.organizations = organizations;
    }

    public List<Agency> all() {
        return agencies.find("order by code").stream().map(AgencyEntity::toModel).toList();
    }

    /** What is decided about and not yet done. */
    public Set<AgencyCode> underway() {
        return intentions.findAll().stream()
                .map(intention -> new AgencyCode(intention.code))
                .collect(toUnmodifiableSet());
    }

    /** What the identity provider should know of an agency. */
    public static Organization organizationOf(Agency agency) {
        return CarryOut.organizationOf(agency);
    }

    /**
     * Makes, in the current transaction, the organization be as the agency is; a change that is
     * under way does so itself.
     *
     * @return whether it is; it is not when another organization has the name
     */
    public boolean repair(AgencyCode code) {
        var agency = agencies.agencyToChange(code);
        return agency.isEmpty()
                || intentions.underway(code).isPresent()
                || organizations.keep(organizationOf(agency.get()));
    }

    /** Makes an organization that belongs to no agency be gone. */
    public void removeExtra(String alias) {
        if (agencies.findByIdOptional(alias).isEmpty()
                && intentions.findByIdOptional(alias).isEmpty()) {
            organizations.remove(alias);
        }
    }
}
