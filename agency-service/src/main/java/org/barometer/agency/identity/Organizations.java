package org.barometer.agency.identity;

/** The organizations that people sign in for; each belongs to one agency. */
public interface Organizations {

    /**
     * Makes the organization of this alias be as wanted, whether it exists or not; doing so again
     * changes nothing.
     *
     * @return whether it is; it is not when another organization has the name
     * @throws IdentityProviderUnavailable when nobody knows whether it is
     */
    boolean keep(Organization wanted);

    /** Undoes that an organization was made; one that is not there stays so. */
    void remove(String alias);

    /** What the identity provider knows of an agency; a disabled one admits nobody. */
    record Organization(String alias, String name, boolean enabled) {}
}
