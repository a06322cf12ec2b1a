package org.barometer.agency.serviceaccount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/** The programs that sign in by themselves. */
@ApplicationScoped
public class ServiceAccountStore implements PanacheRepositoryBase<ServiceAccountEntity, UUID> {
    private final CredentialStore credentials;

    ServiceAccountStore(CredentialStore credentials) {
        this.credentials = credentials;
    }

    void add(ServiceAccount account) {
        persistAndFlush(ServiceAccountEntity.of(account));
    }

    @Transactional
    public Optional<ServiceAccount> account(UUID id) {
        return findByIdOptional(id).map(this::toModel);
    }

    /** Like {@link #account}; until the transaction ends nobody else changes it or its secrets. */
    Optional<ServiceAccount> accountToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::toModel);
    }

    @Transactional
    public List<ServiceAccount> accounts(ServiceAccountQuery query) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.agency().ifPresent(agency -> values.put("agency", agency.value()));
        query.role().ifPresent(role -> values.put("role", role));
        query.status().ifPresent(status -> values.put("status", status));
        values.keySet().forEach(column -> conditions.add(column + " = :" + column));
        query.after()
                .ifPresent(
                        after -> {
                            values.put("after", after);
                            conditions.add("id > :after");
                        });
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        var entities = find(where + " order by id", values).range(0, query.limit() - 1).list();
        var theirs = credentials.of(entities.stream().map(entity -> entity.id).toList());
        return entities.stream()
                .map(entity -> entity.toModel(theirs.getOrDefault(entity.id, List.of())))
                .toList();
    }

    void keep(ServiceAccount account) {
        findById(account.id()).set(account);
    }

    private ServiceAccount toModel(ServiceAccountEntity entity) {
        return entity.toModel(
                credentials.of(entity.id).stream()
                        .map(CredentialEntity::toModel)
                        .collect(Collectors.toList()));
    }
}
