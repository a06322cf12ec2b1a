package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyValues;
import org.barometer.agency.agency.model.PastChange;
import org.hibernate.Session;

/** Every change that there was of an agency, with its words; written in its transaction. */
@ApplicationScoped
public class HistoryStore implements PanacheRepositoryBase<HistoryEntity, Long> {
    private final Clock clock;

    HistoryStore(Clock clock) {
        this.clock = clock;
    }

    void add(Optional<Agency> before, Agency after, Asked asked) {
        var values = AgencyValues.between(before, after);
        var entity = new HistoryEntity();
        entity.code = after.code().value();
        entity.revision = after.revision();
        entity.changedAt = clock.instant();
        entity.action = AgencyAct.action(before, after);
        entity.reason = asked.reason();
        entity.role = asked.actor().role();
        entity.account = asked.actor().account();
        entity.before = values.before();
        entity.after = values.after();
        persist(entity);
    }

    /** The newest first, also of those that gave way to it, and only what came before a number. */
    @Transactional
    public List<PastChange> changes(AgencyCode code, long before, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from agency_history
                        where (code = :code
                            or :code = any(string_to_array(after ->> 'successors', ',')))
                        and id < :before
                        order by id desc
                        """,
                        HistoryEntity.class)
                .setParameter("code", code.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .stream()
                .map(HistoryEntity::toModel)
                .toList();
    }
}
