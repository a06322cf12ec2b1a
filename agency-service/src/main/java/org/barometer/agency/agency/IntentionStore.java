package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.Step.Begun;
import org.barometer.agency.agency.Step.Decided;
import org.barometer.agency.agency.Step.LookAgain;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about agencies and not yet done; at most one thing for each code. What stands or
 * falls together is one undertaking.
 */
@ApplicationScoped
class IntentionStore implements PanacheRepositoryBase<IntentionEntity, String> {

    UUID begin() {
        var undertaking = new UndertakingEntity();
        undertaking.id = UUID.randomUUID();
        getEntityManager().persist(undertaking);
        return undertaking.id;
    }

    /** Waits for whoever is about to add or remove one of this code. */
    boolean add(UUID undertaking, Agency wanted, Asked asked) {
        var entity = IntentionEntity.of(wanted);
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into intention
                                    (code, name, other_names, country, type, size_band, time_zone,
                                    language, contact_role, status, revision, role, account,
                                    request, reason, undertaking, kept, succession, successors,
                                    effective_on)
                                values (?, ?, jsonb_object(cast(? as text[]), cast(? as text[])),
                                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''),
                                    ?, false, nullif(?, ''), to_jsonb(cast(? as text[])),
                                    cast(nullif(?, '') as date))
                                on conflict do nothing
                                """)
                        .setParameter(1, entity.code)
                        .setParameter(2, entity.name)
                        .setParameter(3, entity.otherNames.keySet().toArray(String[]::new))
                        .setParameter(4, entity.otherNames.values().toArray(String[]::new))
                        .setParameter(5, entity.country)
                        .setParameter(6, entity.type.name())
                        .setParameter(7, entity.size.name())
                        .setParameter(8, entity.timeZone)
                        .setParameter(9, entity.language)
                        .setParameter(10, entity.contactRole.name())
                        .setParameter(11, entity.status.name())
                        .setParameter(12, entity.revision)
                        .setParameter(13, asked.actor().role())
                        .setParameter(14, asked.actor().account())
                        .setParameter(15, asked.actor().request())
                        .setParameter(16, textOf(asked.reason()))
                        .setParameter(17, undertaking)
                        .setParameter(18, textOf(entity.succession))
                        .setParameter(19, entity.successors.toArray(String[]::new))
                        .setParameter(20, textOf(entity.effectiveOn))
                        .executeUpdate()
                == 1;
    }

    /** The undertaking that an agency is part of. */
    Optional<UUID> underway(AgencyCode code) {
        return findByIdOptional(code.value()).map(intention -> intention.undertaking);
    }

    /** The undertaking that registers an agency. */
    Optional<UUID> registering(AgencyCode code) {
        return findByIdOptional(code.value())
                .filter(intention -> intention.revision == Agency.FIRST_REVISION)
                .map(intention -> intention.undertaking);
    }

    boolean isUnderway(UUID undertaking) {
        return count("undertaking", undertaking) > 0;
    }

    /** How to go on where another agency has a name that was wanted, or is about to leave it. */
    <O> Step<O> behind(Optional<AgencyCode> owner, O nameTaken) {
        return owner.<Step<O>>map(
                        code ->
                                underway(code)
                                        .<Step<O>>map(Begun::new)
                                        .orElseGet(() -> new Decided<>(nameTaken)))
                .orElseGet(LookAgain::new);
    }

    /** How many parts of an undertaking have an organization that is not as wanted yet. */
    @Transactional
    long left(UUID undertaking) {
        return count("undertaking = ?1 and kept = false", undertaking);
    }

    /** The first part whose organization is as wanted, or is not. */
    Optional<IntentionEntity> next(UUID undertaking, boolean kept) {
        return find(
                        "undertaking = ?1 and kept = ?2 order by least(revision, 2), code",
                        undertaking,
                        kept)
                .firstResultOptional();
    }

    List<UUID> undertakings() {
        return getEntityManager()
                .createQuery("select id from UndertakingEntity", UUID.class)
                .getResultList();
    }

    /** Empty where it is over; until the transaction ends nobody else can work on it. */
    Optional<UndertakingEntity> take(UUID id) {
        return Optional.ofNullable(
                getEntityManager()
                        .find(UndertakingEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** New agencies come before those that give way to them. */
    List<IntentionEntity> parts(UUID undertaking) {
        return list("undertaking = ?1 order by least(revision, 2), code", undertaking);
    }

    List<AgencyCode> codes(UUID undertaking) {
        return parts(undertaking).stream()
                .map(intention -> new AgencyCode(intention.code))
                .toList();
    }

    void remove(UUID undertaking) {
        flush();
        delete("undertaking", undertaking);
        getEntityManager()
                .createQuery("delete from UndertakingEntity where id = ?1")
                .setParameter(1, undertaking)
                .executeUpdate();
        // Otherwise what was read of it before would still be found.
        getEntityManager().clear();
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
