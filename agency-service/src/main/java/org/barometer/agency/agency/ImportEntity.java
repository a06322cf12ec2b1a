package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportJob;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agency_import")
class ImportEntity {
    /** Also of the undertaking that it is, where there is something to do. */
    @Id UUID id;

    String administrator;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "may_update")
    boolean mayUpdate;

    @Enumerated(EnumType.STRING)
    ImportJob.State state;

    /** Agencies that the file describes. */
    int described;

    int registered;
    int changed;
    int unchanged;

    /** The row of each agency that is to be made or changed, by its code. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> places;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ImportFault> faults;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;

    ImportJob toModel(long left) {
        return new ImportJob(
                id,
                dryRun,
                mayUpdate,
                state,
                described,
                registered,
                changed,
                unchanged,
                left,
                faults,
                receivedAt,
                Optional.ofNullable(finishedAt));
    }
}
