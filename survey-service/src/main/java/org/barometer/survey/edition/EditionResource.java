package org.barometer.survey.edition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.barometer.survey.edition.model.Change;
import org.barometer.survey.edition.model.Change.Changed;
import org.barometer.survey.edition.model.Change.NoWay;
import org.barometer.survey.edition.model.Change.OtherProgramme;
import org.barometer.survey.edition.model.Change.TooLate;
import org.barometer.survey.edition.model.Change.Unchanged;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/editions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Editions")
class EditionResource {
    record NewEdition(
            @NotNull @Pattern(regexp = Codes.CODE) String programme,
            @Min(1900) @Max(2200) int year,
            @NotNull @Valid Localised title,
            @Min(1) int questionnaireVersion,
            boolean synthetic,
            @NotNull @Valid Localised source) {

        Edition.Plan toModel() {
            return new Edition.Plan(
                    programme,
                    year,
                    title.byLanguage(),
                    questionnaireVersion,
                    synthetic,
                    source.byLanguage());
        }
    }

    record NewState(@NotNull EditionState state) {}

    record EditionView(
            String edition,
            String programme,
            int year,
            Map<String, String> title,
            EditionState state,
            int questionnaireVersion,
            boolean synthetic,
            Map<String, String> source,
            int revision) {
        static EditionView of(Edition edition) {
            return new EditionView(
                    edition.code(),
                    edition.programme(),
                    edition.year(),
                    edition.title(),
                    edition.state(),
                    edition.questionnaireVersion(),
                    edition.synthetic(),
                    edition.source(),
                    edition.revision());
        }
    }

    record FormView(
            String edition,
            String programme,
            int year,
            Map<String, String> title,
            EditionState state,
            boolean synthetic,
            Map<String, String> source,
            Questionnaire questionnaire,
            boolean frozen,
            int revision) {
        static FormView of(Form form) {
            var edition = form.edition();
            return new FormView(
                    edition.code(),
                    edition.programme(),
                    edition.year(),
                    edition.title(),
                    edition.state(),
                    edition.synthetic(),
                    edition.source(),
                    form.questionnaire(),
                    form.frozen(),
                    edition.revision());
        }
    }

    private final ChangeEdition changeEdition;
    private final EditionStore store;

    EditionResource(ChangeEdition changeEdition, EditionStore store) {
        this.changeEdition = changeEdition;
        this.store = store;
    }

    @GET
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(summary = "List the editions of all programmes")
    public List<EditionView> list() {
        return store.all().stream().map(EditionView::of).toList();
    }

    @GET
    @Path("/{edition}")
    @RolesAllowed({
        "respondent",
        "coordinator",
        "analyst",
        "publisher",
        "dashboard",
        "administrator"
    })
    @Operation(summary = "Read an edition with its questions")
    public FormView read(@Pattern(regexp = Codes.CODE) String edition) {
        return store.form(edition).map(FormView::of).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{edition}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Plan an edition",
            description = "Only while it is a draft; sending the same plan again is no change.")
    @APIResponseSchema(EditionView.class)
    public RestResponse<EditionView> plan(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewEdition body) {
        return answer(
                changeEdition
                        .plan(edition, body.toModel())
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                422,
                                                "questionnaire-unknown",
                                                "Write the programme and this version of its"
                                                        + " questionnaire first")));
    }

    @PUT
    @Path("/{edition}/state")
    @RolesAllowed("analyst")
    @Operation(
            summary = "Open or close an edition",
            description =
                    "From DRAFT to OPEN to CLOSED; asking for the present state is no change.")
    @APIResponseSchema(EditionView.class)
    public RestResponse<EditionView> move(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid NewState body) {
        return answer(
                changeEdition
                        .moveTo(edition, body.state())
                        .orElseThrow(ProblemException::notFound));
    }

    private static RestResponse<EditionView> answer(Change change) {
        return switch (change) {
            case Changed(var edition) ->
                    RestResponse.status(
                            edition.revision() == 1
                                    ? RestResponse.Status.CREATED
                                    : RestResponse.Status.OK,
                            EditionView.of(edition));
            case Unchanged(var edition) -> RestResponse.ok(EditionView.of(edition));
            case TooLate(var state) ->
                    throw new ProblemException(
                            409,
                            "edition-not-draft",
                            "The edition is %s, so its plan stays as it is".formatted(state));
            case OtherProgramme(var programme) ->
                    throw new ProblemException(
                            409,
                            "edition-of-another-programme",
                            "This code belongs to the programme " + programme);
            case NoWay(var from, var to) ->
                    throw new ProblemException(
                            409,
                            "edition-state",
                            "An edition goes from DRAFT to OPEN to CLOSED, not from %s to %s"
                                    .formatted(from, to));
        };
    }
}
