package org.barometer.trend.population;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.population.PopulationOutcome.Declared;
import org.barometer.trend.population.PopulationOutcome.EditionUnknown;
import org.barometer.trend.population.PopulationOutcome.Faulty;
import org.barometer.trend.population.PopulationOutcome.NotSeen;
import org.barometer.trend.population.PopulationOutcome.OtherVersion;
import org.barometer.trend.population.model.Population;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/margins")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("analyst")
@RunOnVirtualThread
@Tag(name = "Populations")
class PopulationResource {
    private final DeclarePopulation declarePopulation;
    private final PopulationStore store;

    PopulationResource(DeclarePopulation declarePopulation, PopulationStore store) {
        this.declarePopulation = declarePopulation;
        this.store = store;
    }

    @GET
    @Operation(
            summary = "Read what was declared of those whom an edition is about",
            description = "The version that holds; its ETag is needed to replace it.")
    @APIResponseSchema(
            value = PopulationView.class,
            responseCode = "200",
            responseDescription = "The margins that hold")
    @APIResponse(responseCode = "404", description = "Nothing was declared for the edition")
    public RestResponse<PopulationView> read(@PathParam("edition") String edition) {
        return store.latest(edition)
                .map(population -> answer(edition, population))
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Declare how many there are of those whom an edition is about",
            description =
                    "Divided by COUNTRY, by AGENCY_TYPE or by both, each the same population. The"
                            + " provisional estimand POPULATION then counts each answer as many"
                            + " times as it stands for somebody: post-stratified by one margin,"
                            + " raked to two. Every version is kept. If-Match names the one that is"
                            + " replaced; the first has none.")
    @APIResponseSchema(
            value = PopulationView.class,
            responseCode = "200",
            responseDescription = "These margins hold")
    @APIResponse(responseCode = "404", description = "No such edition")
    @APIResponse(responseCode = "412", description = "Another version holds: read it first")
    @APIResponse(
            responseCode = "422",
            description = "Every fault of the margins, each with its place and remedy")
    @APIResponse(responseCode = "428", description = "Margins were declared: If-Match is needed")
    public RestResponse<PopulationView> declare(
            @PathParam("edition") String edition,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewPopulation body) {
        return switch (declarePopulation.declare(
                edition, version(ifMatch), body.source(), body.toModel())) {
            case Declared(var population) -> answer(edition, population);
            case EditionUnknown() -> throw ProblemException.notFound();
            case NotSeen() ->
                    throw new ProblemException(
                            428,
                            "if-match-missing",
                            "Margins were declared already: send the ETag of those that you"
                                    + " replace as If-Match");
            case OtherVersion(var present) ->
                    throw new ProblemException(
                            412,
                            "other-version",
                            present == 0
                                    ? "Nothing was declared yet: leave If-Match out"
                                    : "Version %d holds: read it first".formatted(present));
            case Faulty(var faults) ->
                    throw new ProblemException(
                            422,
                            "margins-invalid",
                            "The answers cannot be weighted by these margins",
                            faults.stream()
                                    .map(
                                            fault ->
                                                    new Problem.Violation(
                                                            fault.pointer(),
                                                            fault.code(),
                                                            fault.message()))
                                    .toList());
        };
    }

    private static RestResponse<PopulationView> answer(String edition, Population population) {
        return ResponseBuilder.ok(PopulationView.of(edition, population))
                .tag(new EntityTag(Integer.toString(population.version())))
                .build();
    }

    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        // A strong tag as this service writes it; any other cannot be that of a version.
        return ifMatch.matches("\"[1-9][0-9]{0,8}\"")
                ? Integer.parseInt(ifMatch.substring(1, ifMatch.length() - 1))
                : -1;
    }
}
