package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.barometer.survey.edition.model.Turnout;

/** Counts the responses of an edition that takes no more. */
@ApplicationScoped
class TurnoutReader {
    private static final String TURNOUT =
            """
            select count(*),
                   coalesce(sum(('x' || encode(substring(
                       sha256(convert_to(id::text || ':' || revision, 'UTF8')) from 1 for 8), 'hex'))
                       ::bit(64)::bigint), 0)
            from response
            where edition = :edition and answers is not null
            """;

    private final EntityManager entities;

    TurnoutReader(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called under the programme's lock, so that nothing is submitted meanwhile. */
    Turnout of(String edition) {
        var row =
                (Object[])
                        entities.createNativeQuery(TURNOUT, Object[].class)
                                .setParameter("edition", edition)
                                .getSingleResult();
        return Turnout.of(
                ((Number) row[0]).longValue(), new BigDecimal(row[1].toString()).toBigInteger());
    }
}
