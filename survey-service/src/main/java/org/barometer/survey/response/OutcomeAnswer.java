package org.barometer.survey.response;

import jakarta.ws.rs.core.HttpHeaders;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.SignedReceipt;
import org.jboss.resteasy.reactive.RestResponse;

/** What is answered to who submits, amends or withdraws a response. */
final class OutcomeAnswer {
    private OutcomeAnswer() {}

    static RestResponse<ReceiptView> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var signed, var isNew) -> taken(signed, isNew);
            case Outcome.Withdrawn() -> RestResponse.noContent();
            case Outcome.Invalid(var violations) ->
                    throw new ProblemException(
                            422,
                            "answers-invalid",
                            "%d answers are not as the questions ask".formatted(violations.size()),
                            ViolationProblems.of(violations));
            case Outcome.Unexplained(var warnings) ->
                    throw new ProblemException(
                            422,
                            "warnings-unanswered",
                            "%d answers are unusual: correct them, or say under 'warnings' by the rule's code why each is right"
                                    .formatted(warnings.size()),
                            ViolationProblems.of(warnings));
            case Outcome.KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for other answers: use a new one for a"
                                    + " new response");
            case Outcome.Locked(var lock) -> throw locked(lock);
            case Outcome.OtherVersion(var asked) ->
                    throw new ProblemException(
                            409,
                            "questionnaire-version",
                            "The edition asks version %d: read its questions again"
                                    .formatted(asked));
            case Outcome.OtherRevision(var revision) ->
                    throw new ProblemException(
                            412,
                            "response-amended",
                            "The response is at revision %d: read it again".formatted(revision));
            case Outcome.NoSuchEdition(), Outcome.NoSuchResponse() ->
                    throw ProblemException.notFound();
            case Outcome.Busy() -> throw ProblemException.editionChanging();
        };
    }

    private static RestResponse<ReceiptView> taken(SignedReceipt signed, boolean isNew) {
        var receipt = signed.receipt();
        return RestResponse.ResponseBuilder.<ReceiptView>create(
                        isNew && receipt.revision() == 1 ? 201 : 200)
                .entity(ReceiptView.of(signed))
                // As text: a URI would be completed by the request, which may be left already.
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/editions/"
                                + receipt.edition()
                                + "/responses/"
                                + receipt.response())
                .header(HttpHeaders.ETAG, etag(receipt.revision()))
                .build();
    }

    private static ProblemException locked(Lock lock) {
        return lock.what() == Lock.Thing.EDITION
                ? new ProblemException(
                        409, "edition-not-open", "The edition takes no answers at present", lock)
                : ProblemException.locked(lock);
    }

    static String etag(int revision) {
        return "\"" + revision + "\"";
    }
}
