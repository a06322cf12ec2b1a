package org.barometer.survey.agency;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What this service needs of an agency; the event says more. */
record AgencyEvent(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String country,
        @JsonProperty(required = true) Status status,
        @JsonProperty(required = true) int revision) {
    static final String TOPIC = "barometer.agencies.v1";

    enum Status {
        ACTIVE,
        SUSPENDED,
        RETIRED
    }
}
