package org.barometer.survey.edition;

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
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.questionnaire.ViolationProblems;
import org.barometer.survey.questionnaire.model.Crossing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/editions/{edition}/crossings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("analyst")
@RunOnVirtualThread
@Tag(name = "Editions")
class CrossingResource {
    record Crossings(@NotNull List<@NotNull @Valid Pair> crossings) {
        static Crossings of(List<Crossing> crossings) {
            return new Crossings(
                    crossings.stream().map(one -> new Pair(one.row(), one.column())).toList());
        }
    }

    record Pair(@NotNull String row, @NotNull String column) {
        Crossing toModel() {
            return new Crossing(row, column);
        }
    }

    private final EditionStore editions;
    private final DeclareCrossings declareCrossings;

    CrossingResource(EditionStore editions, DeclareCrossings declareCrossings) {
        this.editions = editions;
        this.declareCrossings = declareCrossings;
    }

    @GET
    @Operation(summary = "Read which questions of an edition are counted together")
    @APIResponse(responseCode = "404", description = "No such edition")
    public Crossings read(@Pattern(regexp = Codes.CODE) String edition) {
        return editions.form(edition)
                .map(form -> Crossings.of(form.crossings()))
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Operation(
            summary = "Declare which questions of an edition are counted together",
            description =
                    "All pairs, in place of those before. Each question takes exactly one answer,"
                            + " and a pair has at most 400 cells. trend-service counts how many"
                            + " gave each pair of answers, for analysts only: such a table is"
                            + " never released.")
    @APIResponse(responseCode = "404", description = "No such edition")
    @APIResponse(responseCode = "409", description = "The edition is archived")
    @APIResponse(responseCode = "422", description = "Pairs that cannot be counted, all of them")
    public Crossings declare(
            @Pattern(regexp = Codes.CODE) String edition, @NotNull @Valid Crossings body) {
        return switch (declareCrossings.declare(
                edition, body.crossings().stream().map(Pair::toModel).toList())) {
            case DeclareCrossings.Outcome.Declared(var crossings) -> Crossings.of(crossings);
            case DeclareCrossings.Outcome.NoSuchEdition _ -> throw ProblemException.notFound();
            case DeclareCrossings.Outcome.Archived(var lock) ->
                    throw new ProblemException(
                            409, "edition-archived", "The edition never changes again", lock);
            case DeclareCrossings.Outcome.Faulty(var violations) ->
                    throw new ProblemException(
                            422,
                            "crossings-invalid",
                            "%d things are wrong".formatted(violations.size()),
                            ViolationProblems.of(violations));
        };
    }
}
