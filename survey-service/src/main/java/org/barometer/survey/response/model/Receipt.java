package org.barometer.survey.response.model;

import java.time.Instant;
import java.util.UUID;

/** What the respondent keeps: that these answers, named by their digest, were taken. */
public record Receipt(
        UUID response,
        String edition,
        String agency,
        int questionnaireVersion,
        int revision,
        Instant receivedAt,
        Digest digest) {}
