package org.barometer.trend.provisional;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.barometer.trend.denial.Exporting;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/provisional")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("analyst")
@RunOnVirtualThread
@Tag(name = "Provisional estimates")
class ProvisionalResource {
    private final ProvisionalTrend trend;
    private final CrossTables crossTables;

    ProvisionalResource(ProvisionalTrend trend, CrossTables crossTables) {
        this.trend = trend;
        this.crossTables = crossTables;
    }

    @GET
    @Path("/{measure}")
    @Exporting
    @Operation(
            summary = "Read a measure as counted this moment",
            description =
                    "For analysts only, since nothing is withheld; changes with every response. by"
                            + " is WORLD (default), REGION, AGENCY_TYPE or COUNTRY; estimand says who"
                            + " counts once: RESPONDENTS (default) or COUNTRY_EQUAL; or POPULATION, of the"
                            + " world, where margins were declared for the edition. Intervals"
                            + " allow for answers of one agency that resemble each other; they"
                            + " do not cover who chose to answer.")
    @APIResponseSchema(
            value = ProvisionalView.class,
            responseCode = "200",
            responseDescription = "The figures of this moment")
    @APIResponse(
            responseCode = "400",
            description = "by or estimand is none of these, or the two do not go together")
    @APIResponse(responseCode = "404", description = "No edition asks for this measure")
    public RestResponse<ProvisionalView> provisional(
            @PathParam("measure") String measure,
            @QueryParam("by") @DefaultValue("WORLD") String by,
            @QueryParam("estimand") @DefaultValue("RESPONDENTS") String estimand) {
        var divided = oneOf(Breakdown.values(), "by", by);
        var forWhom = oneOf(ForWhom.values(), "estimand", estimand);
        if (forWhom == ForWhom.POPULATION && divided != Breakdown.WORLD) {
            // A part of the answers stands for a part of the population, which was not declared.
            throw invalid("by", "WORLD, which is what a population is declared for");
        }
        var view =
                trend.of(measure, divided, forWhom)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404,
                                                "measure-unknown",
                                                "No edition asks for this measure"));
        return ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/crossings/{edition}")
    @Exporting
    @Operation(
            summary = "Read how the answers to declared pairs of questions go together",
            description =
                    "For analysts only, since nothing is withheld, and never released. Counted are"
                            + " the pairs that the edition declares; the association is tested as"
                            + " Rao and Scott do, because answers of one agency resemble each"
                            + " other.")
    @APIResponseSchema(
            value = CrossTableView[].class,
            responseCode = "200",
            responseDescription = "The tables of this moment")
    @APIResponse(responseCode = "404", description = "No such edition")
    public RestResponse<List<CrossTableView>> crossings(@PathParam("edition") String edition) {
        var tables =
                crossTables
                        .of(edition)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404, "edition-unknown", "No such edition"));
        return ResponseBuilder.ok(tables).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String parameter, String sent) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(sent))
                .findFirst()
                .orElseThrow(() -> invalid(parameter, "one of " + Arrays.toString(values)));
    }

    private static ProblemException invalid(String parameter, String remedy) {
        return new ProblemException(
                400,
                "invalid-parameter",
                "The parameter %s must be %s".formatted(parameter, remedy),
                List.of(new Problem.Violation("/" + parameter, "invalid", "Send " + remedy)));
    }
}
