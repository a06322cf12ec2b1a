package org.barometer.survey.agency;

/** What this service needs of an agency; the event says more. */
record AgencyEvent(String code, Status status, int revision) {
    static final String TOPIC = "barometer.agencies.v1";

    enum Status {
        ACTIVE,
        SUSPENDED,
        RETIRED
    }
}
