package org.barometer.agency.agency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.agency.agency.AgencyQuery.Order;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** The agencies that there are. */
@ApplicationScoped
public class AgencyStore implements PanacheRepositoryBase<AgencyEntity, String> {

    @Transactional
    public Optional<Agency> agency(AgencyCode code) {
        return findByIdOptional(code.value()).map(AgencyEntity::toModel);
    }

    /** Like {@link #agency}; until the transaction ends nobody else can change it. */
    Optional<Agency> agencyToChange(AgencyCode code) {
        return findByIdOptional(code.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(AgencyEntity::toModel);
    }

    @Transactional
    public List<Agency> agencies(AgencyQuery query) {
        var after = query.after().map(_ -> query.order().column() + " > :after");
        var found = agencies(query.filter(), after, query.order());
        query.after().ifPresent(place -> found.setParameter("after", place));
        return found.setMaxResults(query.limit()).stream().map(AgencyEntity::toModel).toList();
    }

    /** All that fit, as they are at one moment. */
    @Transactional
    List<Agency> agencies(AgencyFilter filter) {
        return agencies(filter, Optional.empty(), Order.CODE).stream()
                .map(AgencyEntity::toModel)
                .toList();
    }

    private Query<AgencyEntity> agencies(
            AgencyFilter filter, Optional<String> condition, Order order) {
        var conditions = new ArrayList<String>();
        filter.given().keySet().forEach(name -> conditions.add(condition(name)));
        condition.ifPresent(conditions::add);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query =
                getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select * from agency" + where + " order by " + order.column(),
                                AgencyEntity.class);
        filter.given().forEach(query::setParameter);
        return query;
    }

    private static String condition(String name) {
        return switch (name) {
            case "size" -> "size_band = :size";
            case "text" ->
                    """
                    (position(lower(:text) in lower(code || chr(10) || name)) > 0
                    or exists (
                        select from jsonb_each_text(other_names)
                        where position(lower(:text) in lower(value)) > 0
                    ))""";
            default -> name + " = :" + name;
        };
    }

    /** By successor, the agencies whose work it goes on with. */
    @Transactional
    public Map<AgencyCode, List<AgencyCode>> predecessors(Collection<Agency> successors) {
        var codes = successors.stream().map(agency -> agency.code().value()).toArray(String[]::new);
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from agency
                        where jsonb_exists_any(successors, cast(:codes as text[]))
                        order by code
                        """,
                        AgencyEntity.class)
                .setParameter("codes", codes)
                .stream()
                .map(entity -> entity.toModel())
                .flatMap(AgencyStore::links)
                .collect(groupingBy(Link::to, mapping(Link::from, toList())));
    }

    private record Link(AgencyCode from, AgencyCode to) {}

    private static Stream<Link> links(Agency agency) {
        return agency.succession().stream()
                .flatMap(succession -> succession.successors().stream())
                .map(successor -> new Link(agency.code(), successor));
    }

    void keep(Agency agency) {
        getEntityManager().merge(AgencyEntity.of(agency));
    }
}
