package org.barometer.trend.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "series_request")
class RequestEntity {
    @Id
    @Column(name = "idempotency_key")
    String idempotencyKey;

    String digest;

    @SuppressWarnings("NullAway.Init") // Filled by Hibernate.
    RequestEntity() {}

    static RequestEntity of(String idempotencyKey, String digest) {
        var entity = new RequestEntity();
        entity.idempotencyKey = idempotencyKey;
        entity.digest = digest;
        return entity;
    }
}
