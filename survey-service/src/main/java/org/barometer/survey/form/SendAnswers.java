package org.barometer.survey.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.SubmitResponse;
import org.barometer.survey.response.SubmitResponse.Submission;
import org.barometer.survey.response.model.AmendReason;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Sends what was reviewed, and shows it again where it is not taken. */
@RequestScoped
class SendAnswers {
    /**
     * What is sent.
     *
     * @param address of the form
     * @param entries the reasons for unusual answers and, where nothing is kept, all answers
     * @param contradictions what the answers cannot even say
     */
    record Parcel(
            Visit visit,
            String address,
            Map<String, Object> answers,
            Entries entries,
            List<Violation> contradictions,
            FormView.@Nullable Kept kept,
            String key) {
        /** Once it is told that this is not the revision that was seen. */
        private Parcel seen(int revision) {
            return new Parcel(
                    visit,
                    address,
                    answers,
                    entries.with(
                            new Entries(
                                    Map.of(
                                            Amending.REVISION,
                                            List.of(Integer.toString(revision))))),
                    contradictions,
                    kept,
                    key);
        }
    }

    private final SubmitResponse submitResponse;
    private final ChangeResponse changeResponse;
    private final Caller caller;
    private final Reader reader;

    SendAnswers(
            SubmitResponse submitResponse,
            ChangeResponse changeResponse,
            Caller caller,
            Reader reader) {
        this.submitResponse = submitResponse;
        this.changeResponse = changeResponse;
        this.caller = caller;
        this.reader = reader;
    }

    Response send(Parcel parcel) {
        if (!parcel.contradictions().isEmpty()) {
            return again(parcel, 422, parcel.contradictions(), "");
        }
        var visit = parcel.visit();
        var amended = visit.amended();
        if (amended != null) {
            return answer(parcel, amend(parcel, amended.row()));
        }
        var outcome =
                submitResponse.submit(
                        new Submission(
                                visit.edition().code(),
                                visit.agency(),
                                IdempotencyKey.required(parcel.key()),
                                number(parcel.entries().first("version")),
                                visit.asked(parcel.answers()),
                                visit.reasons(parcel.entries()),
                                caller.agencyRole()));
        return answer(parcel, outcome);
    }

    /** Who reviewed another revision than the present one has not seen what is changed. */
    private Outcome amend(Parcel parcel, ResponseRow row) {
        var visit = parcel.visit();
        var seen = number(parcel.entries().first(Amending.REVISION));
        return changeResponse.amend(
                new ChangeResponse.Target(row.id(), row.edition(), row.agency()),
                seen == null ? row.revision() : seen,
                number(parcel.entries().first("version")),
                visit.asked(parcel.answers()),
                visit.reasons(parcel.entries()),
                new ChangeResponse.Act(
                        caller.agencyRole(),
                        Arrays.stream(AmendReason.values())
                                .map(AmendReason::name)
                                .filter(parcel.entries().first("reason")::equals)
                                .findFirst()
                                .orElse(null)));
    }

    private Response answer(Parcel parcel, Outcome outcome) {
        var words = Words.in(parcel.visit().language(), FormMessages.class);
        return switch (outcome) {
            case Outcome.Taken(var signed, _) -> toReceipt(signed.receipt());
            case Outcome.Invalid(var violations) -> again(parcel, 422, violations, "");
            case Outcome.Unexplained(var warnings) -> again(parcel, 422, warnings, "");
            case Outcome.Locked _ -> again(parcel, 409, List.of(), "");
            case Outcome.OtherVersion _ -> again(parcel, 409, List.of(), words.otherQuestions());
            case Outcome.KeyReused() -> again(parcel, 409, List.of(), words.sentBefore());
            case Outcome.Busy() -> throw ProblemException.editionChanging();
            case Outcome.NoSuchEdition(), Outcome.NoSuchResponse() ->
                    throw ProblemException.notFound();
            case Outcome.OtherRevision(var present) ->
                    again(parcel.seen(present), 409, List.of(), words.otherRevision());
            case Outcome.Withdrawn _ ->
                    throw new IllegalStateException("Nothing was to be withdrawn");
        };
    }

    static Response toReceipt(Receipt receipt) {
        return Response.seeOther(
                        URI.create(
                                "/form/%s/receipts/%s"
                                        .formatted(receipt.edition(), receipt.response())))
                .build();
    }

    private Response again(Parcel parcel, int status, List<Violation> violations, String notice) {
        var view =
                ReviewViews.of(
                        new ReviewViews.Scene(
                                parcel.visit(),
                                parcel.address(),
                                parcel.answers(),
                                parcel.entries(),
                                violations,
                                status == 422,
                                notice,
                                parcel.kept(),
                                parcel.key()));
        return reader.page(status, FormTemplates.review(reader.frame(), view));
    }

    /** Which questions or answers were shown, so that others are not taken as meant. */
    private static @Nullable Integer number(String shown) {
        return shown.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(shown) : null;
    }
}
