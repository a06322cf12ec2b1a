package org.barometer.agency.agency.model;

/** What may change about an agency; its code never does. */
public record AgencyDetails(
        AgencyName name,
        CountryCode country,
        AgencyType type,
        SizeBand size,
        AgencyStatus status) {}
