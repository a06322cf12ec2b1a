package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.PastChange;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agency_history")
class HistoryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    String code;
    long revision;

    @Column(name = "changed_at")
    Instant changedAt;

    String action;
    @Nullable String reason;
    String role;
    String account;

    @JdbcTypeCode(SqlTypes.JSON)
    SortedMap<String, String> before;

    @JdbcTypeCode(SqlTypes.JSON)
    SortedMap<String, String> after;

    PastChange toModel() {
        return new PastChange(
                id,
                new AgencyCode(code),
                revision,
                changedAt,
                action,
                reason,
                role,
                account,
                before,
                after);
    }
}
