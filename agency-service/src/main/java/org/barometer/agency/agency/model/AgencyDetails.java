package org.barometer.agency.agency.model;

/** What describes an agency; its code never changes, and its status only for a reason. */
public record AgencyDetails(
        AgencyNames names,
        CountryCode country,
        AgencyType type,
        SizeBand size,
        TimeZoneName timeZone,
        LanguageCode language,
        ContactRole contactRole) {}
