package org.barometer.trend.release;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.CompilationOutcome.AgenciesUnknown;
import org.barometer.trend.release.CompilationOutcome.Compiled;
import org.barometer.trend.release.CompilationOutcome.EditionsNotClosed;
import org.barometer.trend.release.CompilationOutcome.EditionsUnknown;
import org.barometer.trend.release.CompilationOutcome.FiguresRevised;
import org.barometer.trend.release.CompilationOutcome.KeyReused;
import org.barometer.trend.release.CompilationOutcome.MeasuresUnknown;
import org.barometer.trend.release.CompilationOutcome.Repeated;
import org.barometer.trend.release.CompilationOutcome.TalliesBehind;
import org.barometer.trend.release.PublicationOutcome.AlreadyPublished;
import org.barometer.trend.release.PublicationOutcome.Published;
import org.barometer.trend.release.PublicationOutcome.Unknown;
import org.barometer.trend.release.model.Release;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class ReleaseResource {
    private final CompileRelease compileRelease;
    private final PublishRelease publishRelease;
    private final Ledger ledger;
    private final Readers readers;

    ReleaseResource(
            CompileRelease compileRelease,
            PublishRelease publishRelease,
            Ledger ledger,
            Readers readers) {
        this.compileRelease = compileRelease;
        this.publishRelease = publishRelease;
        this.ledger = ledger;
        this.readers = readers;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "List the releases that the caller may read",
            description =
                    "Anyone sees the public ones, readers of the dashboards all that are published,"
                            + " analysts and publishers also those that are not.")
    public List<ReleaseView> list() {
        return readers.all().stream().map(ReleaseView::of).toList();
    }

    @GET
    @Path("/{release}")
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Read a release exactly as it was signed",
            description =
                    "The body is the canonical form (RFC 8785). Barometer-Signature is the base64 of"
                            + " an Ed25519 signature over these bytes by the key Barometer-Key-Id of"
                            + " /signing-keys; Barometer-Digest is their SHA-256.")
    @APIResponse(responseCode = "200", description = "The canonical content")
    @APIResponse(responseCode = "401", description = "Not public: sign in")
    @APIResponse(responseCode = "403", description = "Not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such release")
    public RestResponse<byte[]> read(@PathParam("release") String code) {
        var release = readers.release(code);
        return ResponseBuilder.ok(release.canonical().getBytes(StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Barometer-Digest", release.digest())
                .header("Barometer-Signature", release.signature())
                .header("Barometer-Key-Id", release.keyId())
                .header("Barometer-State", release.state())
                .build();
    }

    @POST
    @RolesAllowed("analyst")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compile a release of closed editions",
            description =
                    "The figures are those of this moment; nobody but analysts and publishers sees"
                            + " them until the release is published.")
    @APIResponseSchema(
            value = ReleaseView.class,
            responseCode = "201",
            responseDescription = "Compiled and signed")
    @APIResponse(responseCode = "400", description = "Not a valid request, or no Idempotency-Key")
    @APIResponse(
            responseCode = "409",
            description =
                    "An edition is not closed, its published figures would change, or the"
                            + " Idempotency-Key was used for something else")
    @APIResponse(responseCode = "422", description = "There is no such edition or measure")
    @APIResponse(responseCode = "503", description = "Not everything is counted yet: try again")
    public RestResponse<ReleaseView> compile(
            @NotNull @Valid NewRelease body,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(idempotencyKey);
        return switch (compileRelease.compile(body.toModel(), key.value())) {
            case Compiled(var release) -> created(release);
            case Repeated(var release) -> created(release);
            case KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another release: take a new one");
            case EditionsUnknown(var editions) ->
                    throw new ProblemException(
                            422,
                            "edition-unknown",
                            "There is no edition " + String.join(", ", editions));
            case EditionsNotClosed(var editions) ->
                    throw new ProblemException(
                            409,
                            "edition-not-closed",
                            "Close %s first: only then can its figures no longer change"
                                    .formatted(String.join(", ", editions)));
            case MeasuresUnknown(var measures) ->
                    throw new ProblemException(
                            422,
                            "measure-unknown",
                            "None of the editions asks for "
                                    + String.join(", ", measures)
                                    + " as a choice of options");
            case AgenciesUnknown(var agencies) ->
                    throw ProblemException.unavailable(
                            "Country and type are not known yet of " + String.join(", ", agencies),
                            5);
            case TalliesBehind() ->
                    throw ProblemException.unavailable("Not all answers are counted yet", 5);
            case FiguresRevised(var release) ->
                    throw new ProblemException(
                            409,
                            "figures-revised",
                            release
                                    + " was published with other figures for the same editions; a"
                                    + " change could give away who caused it");
        };
    }

    @PUT
    @Path("/{release}/publication")
    @RolesAllowed("publisher")
    @RunOnVirtualThread
    @Operation(summary = "Publish a release", description = "Doing so again changes nothing.")
    @APIResponse(responseCode = "404", description = "No such release")
    public ReleaseView publish(@PathParam("release") String code) {
        return switch (publishRelease.publish(code)) {
            case Published(var release) -> {
                ledger.refresh();
                yield ReleaseView.of(release);
            }
            case AlreadyPublished(var release) -> ReleaseView.of(release);
            case Unknown() -> throw ProblemException.notFound();
        };
    }

    private RestResponse<ReleaseView> created(Release release) {
        ledger.refresh();
        return ResponseBuilder.<ReleaseView>created(
                        URI.create("/api/v1/releases/" + release.code()))
                .entity(ReleaseView.of(release))
                .build();
    }
}
