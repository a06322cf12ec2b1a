package org.barometer.survey.response.model;

import java.time.Instant;
import java.util.UUID;

/** A response as it is kept: its present revision, the answers in canonical JSON. */
public record ResponseRow(
        UUID id,
        String edition,
        String agency,
        int questionnaireVersion,
        int revision,
        String answers,
        Digest digest,
        Instant receivedAt) {

    public Receipt receipt() {
        return new Receipt(id, edition, agency, questionnaireVersion, revision, receivedAt, digest);
    }

    /** The next revision, in which the same answers are counted by other codes. */
    public ResponseRow recoded() {
        return new ResponseRow(
                id,
                edition,
                agency,
                questionnaireVersion,
                revision + 1,
                answers,
                digest,
                receivedAt);
    }

    /** The next revision of the same response. */
    public ResponseRow amended(
            int newQuestionnaireVersion, String newAnswers, Digest newDigest, Instant at) {
        return new ResponseRow(
                id,
                edition,
                agency,
                newQuestionnaireVersion,
                revision + 1,
                newAnswers,
                newDigest,
                at);
    }
}
