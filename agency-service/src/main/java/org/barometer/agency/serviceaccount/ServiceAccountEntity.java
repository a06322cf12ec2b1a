package org.barometer.agency.serviceaccount;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.serviceaccount.model.AccountName;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.Credential;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "service_account")
class ServiceAccountEntity {
    @Id UUID id;
    String name;

    @Enumerated(EnumType.STRING)
    ProgramRole role;

    @Nullable String agency;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    long revision;

    static ServiceAccountEntity of(ServiceAccount account) {
        var entity = new ServiceAccountEntity();
        entity.id = account.id();
        entity.role = account.role();
        entity.agency = account.agency().map(AgencyCode::value).orElse(null);
        entity.set(account);
        return entity;
    }

    /** What a change may change. */
    void set(ServiceAccount account) {
        name = account.name().value();
        status = account.status();
        revision = account.revision();
    }

    ServiceAccount toModel(List<Credential> credentials) {
        return new ServiceAccount(
                id,
                new AccountName(name),
                role,
                Optional.ofNullable(agency).map(AgencyCode::new),
                status,
                credentials,
                revision);
    }
}
