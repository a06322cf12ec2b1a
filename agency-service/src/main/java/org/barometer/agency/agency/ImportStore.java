package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyTable;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportJob;
import org.barometer.agency.agency.model.ImportJob.State;
import org.barometer.agency.agency.model.ImportMistake;
import org.barometer.agency.agency.model.Wish;

/** The files of agencies that were sent, and what became of them. */
@ApplicationScoped
public class ImportStore implements PanacheRepositoryBase<ImportEntity, UUID> {
    private final IntentionStore intentions;
    private final Clock clock;

    ImportStore(IntentionStore intentions, Clock clock) {
        this.intentions = intentions;
        this.clock = clock;
    }

    /** What became of a file, if there is one of this number. */
    @Transactional
    public Optional<ImportJob> job(UUID id) {
        return findByIdOptional(id).map(job -> job.toModel(intentions.left(id)));
    }

    /** What stands under the key of a wish, be it the same wish or another. */
    Optional<ImportEntity> earlier(Wish wish) {
        return find("administrator = ?1 and idempotencyKey = ?2", wish.administrator(), wish.key())
                .firstResultOptional();
    }

    /** Waits until nobody else is about to send a file under this key. */
    void await(Wish wish) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?, 8083))")
                .setParameter(1, wish.administrator() + " " + wish.key())
                .getResultList();
    }

    /** Of an undertaking that is carried out; nothing where it is no import. */
    void done(UUID undertaking) {
        findByIdOptional(undertaking).ifPresent(job -> end(job, State.DONE));
    }

    /** Of an undertaking of which nothing remains; nothing where it is no import. */
    void givenUp(UUID undertaking) {
        findByIdOptional(undertaking).ifPresent(job -> end(job, State.REFUSED));
    }

    /** The identity provider has another organization of this agency's name. */
    void nameTaken(UUID undertaking, String code) {
        findByIdOptional(undertaking)
                .ifPresent(
                        job -> {
                            var faults = new ArrayList<>(job.faults);
                            faults.add(
                                    new ImportFault(
                                            "",
                                            job.places.getOrDefault(code, 0),
                                            0,
                                            AgencyTable.NAME,
                                            ImportMistake.NAME_TAKEN));
                            job.faults = faults;
                        });
    }

    private void end(ImportEntity job, State state) {
        job.state = state;
        job.places = Map.of();
        job.finishedAt = clock.instant();
    }
}
