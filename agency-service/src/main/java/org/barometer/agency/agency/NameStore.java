package org.barometer.agency.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.LanguageCode;

/** The names that agencies have or are about to have; in a language each belongs to one. */
@ApplicationScoped
class NameStore {
    private final EntityManager database;

    NameStore(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps names for an agency, besides those that it has; waits for whoever is about to take or
     * leave one of them.
     *
     * @return whether all of them are its own now
     */
    boolean reserve(AgencyCode code, AgencyNames names) {
        database.createNativeQuery(
                        """
                        insert into agency_name (language, name, agency_code)
                        select language, name, ?3
                        from unnest(cast(?1 as text[]), cast(?2 as text[])) wanted (language, name)
                        order by language, name
                        on conflict do nothing
                        """)
                .setParameter(1, languages(names))
                .setParameter(2, texts(names))
                .setParameter(3, code.value())
                .executeUpdate();
        return owners(names).stream().filter(code.value()::equals).count() == names.all().size();
    }

    /** Another agency that has one of the names. */
    Optional<AgencyCode> otherOwner(AgencyCode code, AgencyNames names) {
        return owners(names).stream()
                .filter(owner -> !owner.equals(code.value()))
                .findFirst()
                .map(AgencyCode::new);
    }

    /** Gives up all names of an agency but these. */
    void settle(AgencyCode code, Optional<AgencyNames> names) {
        database.createNativeQuery(
                        """
                        delete from agency_name
                        where agency_code = ?3 and (language, name) not in (
                            select language, name
                            from unnest(cast(?1 as text[]), cast(?2 as text[]))
                                kept (language, name))
                        """)
                .setParameter(1, names.map(NameStore::languages).orElseGet(() -> new String[0]))
                .setParameter(2, names.map(NameStore::texts).orElseGet(() -> new String[0]))
                .setParameter(3, code.value())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Collection<String> owners(AgencyNames names) {
        return database.createNativeQuery(
                        """
                        select agency_code
                        from agency_name
                        where (language, name) in (
                            select language, name
                            from unnest(cast(?1 as text[]), cast(?2 as text[]))
                                wanted (language, name))
                        """,
                        String.class)
                .setParameter(1, languages(names))
                .setParameter(2, texts(names))
                .getResultList();
    }

    private static String[] languages(AgencyNames names) {
        return names.all().keySet().stream().map(LanguageCode::value).toArray(String[]::new);
    }

    private static String[] texts(AgencyNames names) {
        return names.all().values().stream().map(AgencyName::value).toArray(String[]::new);
    }
}
