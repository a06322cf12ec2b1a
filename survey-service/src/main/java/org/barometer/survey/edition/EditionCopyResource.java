package org.barometer.survey.edition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.barometer.survey.edition.CopyEdition.Outcome.CodeTaken;
import org.barometer.survey.edition.CopyEdition.Outcome.Copied;
import org.barometer.survey.edition.CopyEdition.Outcome.NoSuchEdition;
import org.barometer.survey.edition.CopyEdition.Outcome.NoSuchQuestionnaire;
import org.barometer.survey.edition.EditionResource.EditionView;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/copies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Editions")
class EditionCopyResource {
    record NewCopy(
            @NotNull @Pattern(regexp = Codes.CODE) String edition,
            @Nullable @Min(1900) @Max(2200) Integer year,
            @Nullable @Min(1) Integer questionnaireVersion) {}

    private final CopyEdition copyEdition;
    private final Caller caller;

    EditionCopyResource(CopyEdition copyEdition, Caller caller) {
        this.copyEdition = copyEdition;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("analyst")
    @Operation(
            summary = "Make the draft of another year from an edition",
            description =
                    "The year after and the newest version of the questions where nothing else is"
                            + " said. The code makes it safe to send again: the same draft is given"
                            + " with status 200.")
    @APIResponseSchema(value = EditionView.class, responseCode = "201")
    public RestResponse<EditionView> copy(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewCopy body) {
        var wish =
                new CopyEdition.Wish(
                        edition,
                        body.edition(),
                        body.year(),
                        body.questionnaireVersion(),
                        caller.subject());
        return switch (copyEdition.copy(wish)) {
            case Copied(var copy, var isNew) ->
                    RestResponse.ResponseBuilder.create(
                                    isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                                    EditionView.of(copy))
                            .location(URI.create("/api/v1/editions/" + copy.code()))
                            .build();
            case CodeTaken() ->
                    throw new ProblemException(
                            409,
                            "edition-code-taken",
                            "Another edition has this code: choose one of its own");
            case NoSuchQuestionnaire() ->
                    throw new ProblemException(
                            422,
                            "questionnaire-unknown",
                            "Write this version of the programme's questionnaire first");
            case NoSuchEdition() -> throw ProblemException.notFound();
        };
    }
}
