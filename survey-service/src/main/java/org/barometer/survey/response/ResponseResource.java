package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.ChangeResponse.Target;
import org.barometer.survey.response.SubmitResponse.Submission;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.Receipt;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.WarningReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/responses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"respondent", "coordinator"})
@Tag(name = "Responses")
class ResponseResource {
    record NewResponse(
            @Nullable @Min(1) Integer questionnaireVersion,
            @NotNull
                    @Schema(
                            description =
                                    "By question code: an option's code, a list of them, a number,"
                                            + " a text, or why there is no answer, such as DONT_KNOW")
                    Map<String, @Nullable Object> answers,
            @Nullable
                    @Schema(
                            description =
                                    "By the code of each rule that warned: why the answers are"
                                            + " right")
                    Map<String, @NotNull WarningReason> warnings) {
        Map<String, WarningReason> reasons() {
            return warnings == null ? Map.of() : warnings;
        }
    }

    record ReceiptView(
            UUID response,
            String edition,
            String agency,
            int questionnaireVersion,
            int revision,
            Instant receivedAt,
            @Schema(description = "SHA-256 of the answers in canonical JSON") String digest) {
        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.response(),
                    receipt.edition(),
                    receipt.agency(),
                    receipt.questionnaireVersion(),
                    receipt.revision(),
                    receipt.receivedAt(),
                    receipt.digest().hex());
        }
    }

    record ResponseView(
            UUID response,
            String edition,
            String agency,
            int questionnaireVersion,
            int revision,
            Instant receivedAt,
            String digest,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String answers) {
        static ResponseView of(ResponseRow row) {
            return new ResponseView(
                    row.id(),
                    row.edition(),
                    row.agency(),
                    row.questionnaireVersion(),
                    row.revision(),
                    row.receivedAt(),
                    row.digest().hex(),
                    row.answers());
        }
    }

    private final SubmitResponse submitResponse;
    private final ChangeResponse changeResponse;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;

    ResponseResource(
            SubmitResponse submitResponse,
            ChangeResponse changeResponse,
            Agencies agencies,
            CurrentAgency currentAgency) {
        this.submitResponse = submitResponse;
        this.changeResponse = changeResponse;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
    }

    @POST
    @Operation(
            summary = "Submit a response",
            description =
                    "Answered only when it is durable. Sending the same answers again with the same"
                            + " Idempotency-Key gives the same receipt with status 200.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public RestResponse<ReceiptView> submit(
            @Pattern(regexp = Codes.CODE) String edition,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @NotNull @Valid NewResponse body) {
        return answer(
                submitResponse.submit(
                        new Submission(
                                edition,
                                activeAgency(),
                                IdempotencyKey.required(key),
                                body.questionnaireVersion(),
                                body.answers(),
                                body.reasons())));
    }

    @GET
    @Path("/{response}")
    @Operation(summary = "Read a response of one's own agency")
    public RestResponse<ResponseView> read(
            @Pattern(regexp = Codes.CODE) String edition, String response) {
        var row =
                changeResponse
                        .read(target(edition, response))
                        .orElseThrow(ProblemException::notFound);
        return RestResponse.ResponseBuilder.ok(ResponseView.of(row))
                .header(HttpHeaders.ETAG, etag(row.revision()))
                .build();
    }

    @PUT
    @Path("/{response}")
    @Operation(
            summary = "Amend a response",
            description = "While the edition is open; If-Match names the revision that is amended.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    public RestResponse<ReceiptView> amend(
            @Pattern(regexp = Codes.CODE) String edition,
            String response,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewResponse body) {
        var target = target(edition, response);
        return answer(
                changeResponse.amend(
                        target,
                        revision(ifMatch),
                        body.questionnaireVersion(),
                        body.answers(),
                        body.reasons()));
    }

    @DELETE
    @Path("/{response}")
    @Operation(
            summary = "Withdraw a response",
            description = "While the edition is open; the answers are deleted.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public RestResponse<ReceiptView> withdraw(
            @Pattern(regexp = Codes.CODE) String edition, String response) {
        return answer(changeResponse.withdraw(target(edition, response)));
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }

    private Target target(String edition, String response) {
        var agency = activeAgency();
        try {
            return new Target(UUID.fromString(response), edition, agency);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static RestResponse<ReceiptView> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var receipt, var isNew) ->
                    RestResponse.ResponseBuilder.<ReceiptView>create(
                                    isNew && receipt.revision() == 1 ? 201 : 200)
                            .entity(ReceiptView.of(receipt))
                            .location(
                                    URI.create(
                                            "/api/v1/editions/%s/responses/%s"
                                                    .formatted(
                                                            receipt.edition(), receipt.response())))
                            .header(HttpHeaders.ETAG, etag(receipt.revision()))
                            .build();
            case Outcome.Withdrawn() -> RestResponse.noContent();
            case Outcome.Invalid(var violations) ->
                    throw new ProblemException(
                            422,
                            "answers-invalid",
                            "%d answers are not as the questions ask".formatted(violations.size()),
                            problems(violations));
            case Outcome.Unexplained(var warnings) ->
                    throw new ProblemException(
                            422,
                            "warnings-unanswered",
                            "%d answers are unusual: correct them, or say under 'warnings' by the rule's code why each is right"
                                    .formatted(warnings.size()),
                            problems(warnings));
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
            case Outcome.Busy() ->
                    throw ProblemException.unavailable(
                            "The edition is being changed: send it again", 1);
        };
    }

    private static ProblemException locked(Lock lock) {
        return lock.what() == Lock.Thing.EDITION
                ? new ProblemException(
                        409, "edition-not-open", "The edition takes no answers at present", lock)
                : ProblemException.locked(lock);
    }

    private static List<Problem.Span> spans(Violation violation) {
        return violation.spans().stream()
                .map(span -> new Problem.Span(span.start(), span.end(), span.kind().code()))
                .toList();
    }

    private static List<Problem.Violation> problems(List<Violation> violations) {
        return violations.stream()
                .map(
                        violation ->
                                new Problem.Violation(
                                        violation.pointer(),
                                        violation.code(),
                                        violation.message(),
                                        spans(violation)))
                .toList();
    }

    private static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    private static int revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    428,
                    "if-match-missing",
                    "Send the ETag of the revision that you amend as If-Match");
        }
        // A strong tag as this service writes it; any other cannot be that of a revision.
        return ifMatch.matches("\"[0-9]{1,9}\"")
                ? Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1))
                : 0;
    }
}
