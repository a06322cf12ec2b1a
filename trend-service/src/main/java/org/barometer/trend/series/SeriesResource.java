package org.barometer.trend.series;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.barometer.trend.http.AsOf;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.http.Precondition;
import org.barometer.trend.http.Problem;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.series.AddToSeries.Place;
import org.barometer.trend.series.SeriesOutcome.Added;
import org.barometer.trend.series.SeriesOutcome.CodeTaken;
import org.barometer.trend.series.SeriesOutcome.KeyReused;
import org.barometer.trend.series.SeriesOutcome.NothingChanged;
import org.barometer.trend.series.SeriesOutcome.Outdated;
import org.barometer.trend.series.SeriesOutcome.Repeated;
import org.barometer.trend.series.SeriesOutcome.Unclear;
import org.barometer.trend.series.SeriesOutcome.Unknown;
import org.barometer.trend.series.SeriesOutcome.YearTaken;
import org.barometer.trend.series.model.Fault;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Series", description = "Figures that others publish year by year.")
class SeriesResource {
    private static final String ROOT = "/api/v1/series/";

    private final SeriesStore store;
    private final AddToSeries addTo;

    SeriesResource(SeriesStore store, AddToSeries addTo) {
        this.store = store;
        this.addTo = addTo;
    }

    @GET
    @PermitAll
    @Operation(summary = "List the series", description = "By publisher and code.")
    public List<SeriesSummary> list() {
        return store.all().stream().map(SeriesSummary::of).toList();
    }

    @GET
    @Path("/{series}")
    @PermitAll
    @Operation(
            summary = "Read a series",
            description =
                    "The figures that hold. Changes are told only between figures under the same"
                            + " definition, and each names its base; where definitions differ there"
                            + " is a break with its reason and nothing else. Changes that a source"
                            + " prints are done again. With asOf: what was known then.")
    @APIResponseSchema(value = SeriesView.class, responseDescription = "The series")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag sent")
    public Response read(
            @PathParam("series") String code,
            @Parameter(
                            description =
                                    "A day such as 2026-11-23, which means its end (UTC), or a time")
                    @QueryParam("asOf")
                    Optional<String> asOf,
            @Context Request request) {
        var moment = asOf.filter(text -> !text.isBlank()).map(AsOf::read);
        var series = series(code);
        var known = moment.map(series::asOf).orElse(series);
        var tag = new EntityTag(String.valueOf(known.revision()));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(SeriesView.of(known, moment.orElse(null))).tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a series with its definitions",
            description = "Anybody can read it at once: these are figures that are published.")
    @APIResponseSchema(
            value = SeriesView.class,
            responseCode = "201",
            responseDescription = "Added")
    @APIResponse(
            responseCode = "409",
            description = "series-exists, or idempotency-key-reused: take a new key")
    public Response add(
            @NotNull @Valid NewSeries body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var series = done(addTo.series(body.toModel(), key.value()));
        return created(ROOT + series.code(), series);
    }

    @POST
    @Path("/{series}/definitions")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a definition to a series",
            description =
                    "For figures that count something else, or in another way, than those before"
                            + " them.")
    @APIResponseSchema(
            value = SeriesView.class,
            responseCode = "201",
            responseDescription = "Added")
    public Response define(
            @PathParam("series") String code,
            @NotNull @Valid NewDefinition body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var series = done(addTo.definition(code, body.toModel(), key.value()));
        return created(ROOT + series.code(), series);
    }

    @POST
    @Path("/{series}/observations")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add the figure of a year",
            description =
                    "Under a definition of the series. A year that has one is revised instead.")
    @APIResponseSchema(
            value = VintagesView.class,
            responseCode = "201",
            responseDescription = "Added")
    @APIResponse(
            responseCode = "409",
            description = "year-taken: revise it; or idempotency-key-reused: take a new key")
    public Response observe(
            @PathParam("series") String code,
            @NotNull @Valid NewObservation body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        var place = new Place(code, body.definition(), body.year());
        return created(place, done(addTo.observation(place, body.toModel(), key.value())));
    }

    @GET
    @Path("/{series}/observations/{definition}/{year}")
    @PermitAll
    @Operation(
            summary = "Read all that was ever said of a year",
            description = "Its vintages with the difference and the reason of each revision.")
    @APIResponseSchema(value = VintagesView.class, responseDescription = "The vintages")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag sent")
    public Response vintages(
            @PathParam("series") String code,
            @PathParam("definition") String definition,
            @PathParam("year") String year,
            @Context Request request) {
        var place = place(code, definition, year);
        var observation = observation(series(code), place);
        var unchanged = request.evaluatePreconditions(tag(observation));
        return (unchanged != null
                        ? unchanged
                        : Response.ok(VintagesView.of(code, observation)).tag(tag(observation)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @POST
    @Path("/{series}/observations/{definition}/{year}/vintages")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Revise the figure of a year",
            description =
                    "Without a figure it is withdrawn. The earlier vintages stay, and what changed is"
                            + " told in the errata. A figure under another definition is no revision"
                            + " but another observation.")
    @APIResponseSchema(
            value = VintagesView.class,
            responseCode = "201",
            responseDescription = "Revised")
    @APIResponse(responseCode = "412", description = "It has been revised since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response revise(
            @PathParam("series") String code,
            @PathParam("definition") String definition,
            @PathParam("year") String year,
            @NotNull @Valid NewVintage body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey,
            @Parameter(required = true, description = "The ETag of the vintages as they were read")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch) {
        var key = IdempotencyKey.required(idempotencyKey);
        var place = place(code, definition, year);
        return created(
                place,
                done(
                        addTo.revision(
                                place,
                                body.reported(),
                                body.revision(),
                                Precondition.revision(ifMatch),
                                key.value())));
    }

    private static Series done(SeriesOutcome outcome) {
        return switch (outcome) {
            case Added(var series) -> series;
            case Repeated(var series) -> series;
            case KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for something else: take a new one");
            case Unknown() -> throw ProblemException.notFound();
            case CodeTaken() ->
                    throw new ProblemException(
                            409, "series-exists", "There is a series with this code: add to it");
            case YearTaken() ->
                    throw new ProblemException(
                            409,
                            "year-taken",
                            "This year has a figure under this definition: revise it");
            case NothingChanged() ->
                    throw new ProblemException(
                            422, "nothing-changed", "This is what is said of the year already");
            case Outdated() -> throw Precondition.failed();
            case Unclear(var faults) ->
                    throw new ProblemException(
                            422,
                            "series-unclear",
                            "%d values are not as they should be".formatted(faults.size()),
                            faults.stream().map(SeriesResource::violation).toList());
        };
    }

    private static Problem.Violation violation(Fault fault) {
        return new Problem.Violation(
                fault.pointer(),
                fault.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                fault.rule().remedy());
    }

    private Series series(String code) {
        return store.series(code).orElseThrow(ProblemException::notFound);
    }

    private static Observation observation(Series series, Place place) {
        return series.observation(place.definition(), place.year())
                .orElseThrow(ProblemException::notFound);
    }

    private static Place place(String code, String definition, String year) {
        if (!year.matches("[0-9]{4}")) {
            throw ProblemException.notFound();
        }
        return new Place(code, definition, Integer.parseInt(year));
    }

    private static EntityTag tag(Observation observation) {
        return new EntityTag(String.valueOf(observation.newest().number()));
    }

    private static Response created(String address, Series series) {
        return Response.created(URI.create(address))
                .entity(SeriesView.of(series, null))
                .tag(new EntityTag(String.valueOf(series.revision())))
                .build();
    }

    private static Response created(Place place, Series series) {
        var observation = observation(series, place);
        return Response.created(
                        URI.create(
                                ROOT
                                        + "%s/observations/%s/%d"
                                                .formatted(
                                                        place.series(),
                                                        place.definition(),
                                                        place.year())))
                .entity(VintagesView.of(place.series(), observation))
                .tag(tag(observation))
                .build();
    }
}
