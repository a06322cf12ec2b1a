package org.barometer.agency.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyName;

/** The agencies that there are. */
@ApplicationScoped
public class AgencyStore implements PanacheRepositoryBase<AgencyEntity, String> {

    public Optional<Agency> agency(AgencyCode code) {
        return findByIdOptional(code.value()).map(AgencyEntity::toModel);
    }

    /** Like {@link #agency}; until the transaction ends nobody else can change it. */
    Optional<Agency> agencyToChange(AgencyCode code) {
        return findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(AgencyEntity::toModel);
    }

    Optional<AgencyCode> codeOf(AgencyName name) {
        return find("name", name.value())
                .firstResultOptional()
                .map(entity -> new AgencyCode(entity.code));
    }

    public List<Agency> agencies(AgencyQuery query) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.country().ifPresent(country -> values.put("country", country.value()));
        query.type().ifPresent(type -> values.put("type", type));
        query.status().ifPresent(status -> values.put("status", status));
        values.keySet().forEach(column -> conditions.add(column + " = :" + column));
        query.after()
                .ifPresent(
                        after -> {
                            values.put("after", after.value());
                            conditions.add("code > :after");
                        });
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        return find(where + " order by code", values).range(0, query.limit() - 1).stream()
                .map(AgencyEntity::toModel)
                .toList();
    }

    void keep(Agency agency) {
        getEntityManager().merge(AgencyEntity.of(agency));
    }
}
