package org.barometer.survey.participation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.Problem;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.participation.AnswerInvitation.Word;
import org.barometer.survey.participation.model.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/participation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Participation")
class OwnParticipationResource {
    /** What an agency can say of its own part. */
    enum Said {
        DECLINED,
        SUBMITTED,
        STARTED
    }

    record NewAnswer(
            @NotNull
                    @Schema(
                            description =
                                    "DECLINED, SUBMITTED when everything has been sent, or STARTED"
                                            + " to take back either")
                    Said state,
            @Nullable @Schema(description = "Needed to decline") Refusal reason) {

        Word toModel() {
            return switch (state) {
                case DECLINED -> declines();
                case SUBMITTED -> new Word.HasSentAll();
                case STARTED -> new Word.Resumes();
            };
        }

        private Word declines() {
            if (reason == null) {
                throw new ProblemException(
                        422,
                        "reason-missing",
                        "Say why the agency does not take part",
                        List.of(
                                new Problem.Violation(
                                        "/reason",
                                        "required",
                                        "Give one of NOTHING_TO_REPORT, NOT_HELD, NOT_LAWFUL,"
                                                + " NO_CAPACITY, OTHER")));
            }
            return new Word.Declines(reason);
        }
    }

    private final ParticipationDesk desk;
    private final AnswerInvitation answerInvitation;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;

    OwnParticipationResource(
            ParticipationDesk desk,
            AnswerInvitation answerInvitation,
            Agencies agencies,
            CurrentAgency currentAgency) {
        this.desk = desk;
        this.answerInvitation = answerInvitation;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
    }

    @GET
    @RolesAllowed({"respondent", "coordinator"})
    @Operation(summary = "Read one's own agency's part in an edition")
    public ParticipationView read(@Pattern(regexp = Codes.CODE) String edition) {
        return desk.one(edition, activeAgency()).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @RolesAllowed("coordinator")
    @Operation(
            summary = "Decline an edition, or say that everything has been sent",
            description = "Sending the same again is no change.")
    public RestResponse<ParticipationView> answer(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewAnswer body) {
        var agency = activeAgency();
        return desk.answer(answerInvitation.answer(edition, agency, body.toModel()));
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }
}
