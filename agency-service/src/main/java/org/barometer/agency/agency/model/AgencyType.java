package org.barometer.agency.agency.model;

/** What kind of work an agency does; trends are broken down by it. */
public enum AgencyType {
    POLICE,
    HOTLINE,
    COMPANY,
    PROSECUTION,
    OTHER
}
