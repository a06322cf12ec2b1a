package org.barometer.agency.agency;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.agency.model.TimeZoneName;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An agency as columns, both where it is kept and where it is only intended. */
@MappedSuperclass
abstract class AgencyColumns {
    @Id String code;
    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "other_names")
    Map<String, String> otherNames;

    String country;

    @Enumerated(EnumType.STRING)
    AgencyType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_band")
    SizeBand size;

    @Column(name = "time_zone")
    String timeZone;

    String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_role")
    ContactRole contactRole;

    @Enumerated(EnumType.STRING)
    AgencyStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "succession")
    Succession.@Nullable Kind succession;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> successors;

    @Column(name = "effective_on")
    @Nullable LocalDate effectiveOn;

    long revision;

    final void set(Agency agency) {
        var details = agency.details();
        code = agency.code().value();
        name = details.names().english().value();
        otherNames = new TreeMap<>();
        details.names()
                .others()
                .forEach((language, name) -> otherNames.put(language.value(), name.value()));
        country = details.country().value();
        type = details.type();
        size = details.size();
        timeZone = details.timeZone().value();
        language = details.language().value();
        contactRole = details.contactRole();
        status = agency.status();
        succession = agency.succession().map(Succession::kind).orElse(null);
        successors =
                agency.succession().stream()
                        .flatMap(each -> each.successors().stream())
                        .map(AgencyCode::value)
                        .toList();
        effectiveOn = agency.succession().map(Succession::effectiveOn).orElse(null);
        revision = agency.revision();
    }

    final Agency toModel() {
        return new Agency(
                new AgencyCode(code),
                new AgencyDetails(
                        names(),
                        new CountryCode(country),
                        type,
                        size,
                        new TimeZoneName(timeZone),
                        new LanguageCode(language),
                        contactRole),
                status,
                succession(),
                revision);
    }

    private Optional<Succession> succession() {
        return succession == null || effectiveOn == null
                ? Optional.empty()
                : Optional.of(
                        Succession.of(
                                succession,
                                successors.stream().map(AgencyCode::new).toList(),
                                effectiveOn));
    }

    private AgencyNames names() {
        var others = new HashMap<LanguageCode, AgencyName>();
        otherNames.forEach((its, text) -> others.put(new LanguageCode(its), new AgencyName(text)));
        return new AgencyNames(new AgencyName(name), others);
    }
}
