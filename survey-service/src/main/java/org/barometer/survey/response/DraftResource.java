package org.barometer.survey.response;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.response.Drafts.Draft;
import org.barometer.survey.response.SaveDraft.DraftOutcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"respondent", "coordinator"})
@Tag(name = "Responses")
class DraftResource {
    record NewDraft(@NotNull Map<String, @Nullable Object> answers) {}

    record DraftView(
            UUID draft,
            int questionnaireVersion,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String answers,
            Instant savedAt,
            Instant expiresAt) {
        static DraftView of(UUID id, Draft draft) {
            return new DraftView(
                    id,
                    draft.questionnaireVersion(),
                    draft.answers(),
                    draft.savedAt(),
                    draft.expiresAt());
        }
    }

    private final SaveDraft saveDraft;
    private final Drafts drafts;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;

    DraftResource(
            SaveDraft saveDraft, Drafts drafts, Agencies agencies, CurrentAgency currentAgency) {
        this.saveDraft = saveDraft;
        this.drafts = drafts;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
    }

    @PUT
    @Path("/{draft}")
    @Operation(
            summary = "Save answers to be finished later",
            description =
                    "Under a random UUID made by the client, which is all that leads to them; they"
                            + " are forgotten after a time. Answers may be missing, but none may be"
                            + " wrong. In anonymous editions drafts stay on the device.")
    public DraftView save(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID draft,
            @NotNull @Valid NewDraft body) {
        return switch (saveDraft.save(key(edition, draft), body.answers())) {
            case DraftOutcome.Saved(var saved) -> DraftView.of(draft, saved);
            case DraftOutcome.StaysOnDevice() ->
                    throw new ProblemException(
                            409,
                            "draft-stays-on-device",
                            "The edition is anonymous: keep the draft on the device");
            case DraftOutcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case DraftOutcome.Wrong(var violations) ->
                    throw new ProblemException(
                            422,
                            "answers-invalid",
                            "%d answers are not as the questions ask".formatted(violations.size()),
                            ViolationProblems.of(violations));
            case DraftOutcome.Nothing() -> throw ProblemException.notFound();
        };
    }

    @GET
    @Path("/{draft}")
    @Operation(summary = "Read saved answers")
    public DraftView read(@Pattern(regexp = Codes.CODE) String edition, UUID draft) {
        return drafts.read(key(edition, draft))
                .map(saved -> DraftView.of(draft, saved))
                .orElseThrow(ProblemException::notFound);
    }

    @DELETE
    @Path("/{draft}")
    @Operation(summary = "Forget saved answers")
    @APIResponse(responseCode = "204", description = "Forgotten, or never there")
    public RestResponse<Void> delete(@Pattern(regexp = Codes.CODE) String edition, UUID draft) {
        drafts.delete(key(edition, draft));
        return RestResponse.noContent();
    }

    private Drafts.Key key(String edition, UUID draft) {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return new Drafts.Key(edition, agency, draft);
    }
}
