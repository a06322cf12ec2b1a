package org.barometer.survey.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.Localised;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.programme.DefineProgramme.Outcome.Defined;
import org.barometer.survey.programme.DefineProgramme.Outcome.UnitIsFixed;
import org.barometer.survey.programme.model.Unit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Programmes")
class ProgrammeResource {
    record NewProgramme(@NotNull @Valid Localised title, @NotNull Unit unit) {}

    record ProgrammeView(String programme, Map<String, String> title, Unit unit) {}

    private final DefineProgramme defineProgramme;

    ProgrammeResource(DefineProgramme defineProgramme) {
        this.defineProgramme = defineProgramme;
    }

    @PUT
    @Path("/{programme}")
    @RolesAllowed("analyst")
    @Operation(summary = "Make a programme, or change its title")
    @APIResponseSchema(ProgrammeView.class)
    public RestResponse<ProgrammeView> define(
            @Pattern(regexp = Codes.CODE) String programme, @NotNull @Valid NewProgramme body) {
        var title = body.title().byLanguage();
        return switch (defineProgramme.define(programme, title, body.unit())) {
            case Defined(var isNew) ->
                    RestResponse.status(
                            isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                            new ProgrammeView(programme, title, body.unit()));
            case UnitIsFixed(var unit) ->
                    throw new ProblemException(
                            409,
                            "unit-is-fixed",
                            "One response of this programme stands for one %s: make another"
                                            .formatted(unit)
                                    + " programme for another unit");
        };
    }
}
