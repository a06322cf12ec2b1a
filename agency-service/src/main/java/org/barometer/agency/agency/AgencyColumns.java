package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.SizeBand;

/** An agency as columns, both where it is kept and where it is only intended. */
@MappedSuperclass
abstract class AgencyColumns {
    @Id String code;
    String name;
    String country;

    @Enumerated(EnumType.STRING)
    AgencyType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_band")
    SizeBand size;

    @Enumerated(EnumType.STRING)
    AgencyStatus status;

    long revision;

    final void set(Agency agency) {
        var details = agency.details();
        code = agency.code().value();
        name = details.name().value();
        country = details.country().value();
        type = details.type();
        size = details.size();
        status = details.status();
        revision = agency.revision();
    }

    final Agency toModel() {
        return new Agency(
                new AgencyCode(code),
                new AgencyDetails(
                        new AgencyName(name), new CountryCode(country), type, size, status),
                revision);
    }
}
