package org.barometer.survey.response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.response.SubmitResponse.Submission;
import org.barometer.survey.response.model.WarningReason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The only operation without a thread per request: on the last day everybody submits. */
@Path("/api/v1/editions/{edition}/responses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"respondent", "coordinator"})
@Tag(name = "Responses")
class SubmissionResource {
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

    record ValidationView(
            boolean valid,
            int questionnaireVersion,
            List<Problem.Violation> violations,
            @Schema(description = "Right, if a reason is given under 'warnings'")
                    List<Problem.Violation> warnings,
            @Nullable @Schema(description = "Why it would not be taken at present") Lock lock) {}

    private final SubmitResponse submitResponse;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Caller caller;

    SubmissionResource(
            SubmitResponse submitResponse,
            Agencies agencies,
            CurrentAgency currentAgency,
            Caller caller) {
        this.submitResponse = submitResponse;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Submit a response",
            description =
                    "Answered only when it is durable. Sending the same answers again with the same"
                            + " Idempotency-Key gives the same receipt with status 200.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public CompletionStage<RestResponse<ReceiptView>> submit(
            @Pattern(regexp = Codes.CODE) String edition,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @NotNull @Valid NewResponse body) {
        return submitResponse
                .submitWithoutWaiting(
                        new Submission(
                                edition,
                                activeAgency(),
                                IdempotencyKey.required(key),
                                body.questionnaireVersion(),
                                body.answers(),
                                body.reasons(),
                                caller.agencyRole()))
                .thenApply(OutcomeAnswer::of);
    }

    @POST
    @Path("/validations")
    @RunOnVirtualThread
    @Operation(
            summary = "Check answers without submitting them",
            description = "Nothing is stored, and no Idempotency-Key is needed.")
    public ValidationView validate(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewResponse body) {
        var checked =
                submitResponse
                        .check(edition, activeAgency(), body.answers(), body.reasons())
                        .orElseThrow(ProblemException::notFound);
        var violations = ViolationProblems.of(checked.violations());
        return new ValidationView(
                violations.isEmpty() && checked.warnings().isEmpty(),
                checked.questionnaireVersion(),
                violations,
                ViolationProblems.of(checked.warnings()),
                checked.lock().orElse(null));
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }
}
