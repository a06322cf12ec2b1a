package org.barometer.trend.release;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.barometer.trend.http.AsOf;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.ReleaseOutcome.Done;
import org.barometer.trend.release.ReleaseOutcome.MadeByCaller;
import org.barometer.trend.release.ReleaseOutcome.Unchanged;
import org.barometer.trend.release.ReleaseOutcome.Unfit;
import org.barometer.trend.release.ReleaseOutcome.Unknown;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.CompilationReport;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
class ReleaseResource {
    private final PublishRelease publishRelease;
    private final Readers readers;
    private final ReadProofs proofs;

    ReleaseResource(PublishRelease publishRelease, Readers readers, ReadProofs proofs) {
        this.publishRelease = publishRelease;
        this.readers = readers;
        this.proofs = proofs;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "List the releases that the caller may read",
            description =
                    "Anyone sees the public ones, readers of the dashboards all that were published,"
                            + " analysts and publishers also those that are not. With asOf: what was"
                            + " published at that moment, and what had become of it by then.")
    @APIResponse(responseCode = "200", description = "In the order in which they were compiled")
    @APIResponse(responseCode = "400", description = "asOf is neither a date nor a moment")
    public List<ReleaseView> list(
            @Parameter(
                            description =
                                    "A date, which means its end by UTC, or a moment (RFC 3339)",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("asOf")
                    Optional<String> asOf) {
        return asOf.map(AsOf::read)
                .map(
                        moment ->
                                readers.out().stream()
                                        .filter(release -> release.at(moment).state().isOut())
                                        .map(release -> ReleaseView.at(release, moment))
                                        .toList())
                .orElseGet(() -> readers.all().stream().map(ReleaseView::of).toList());
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
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<byte[]> read(@PathParam("release") String code) {
        var release = readers.entry(code);
        return ResponseBuilder.ok(release.canonical().getBytes(StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Barometer-Digest", release.digest())
                .header("Barometer-Signature", release.signature())
                .header("Barometer-Key-Id", release.keyId())
                .header("Barometer-State", release.state())
                .build();
    }

    @GET
    @Path("/{release}/file")
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Download a release with its signature as one file",
            description = "For ./barometer verify-release, which needs nothing else but the keys.")
    @APIResponse(responseCode = "200", description = "Content, digest, key and signature")
    @APIResponse(responseCode = "401", description = "Not public: sign in")
    @APIResponse(responseCode = "403", description = "Not public: the role dashboard is needed")
    @APIResponse(responseCode = "404", description = "No such release")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public RestResponse<byte[]> file(@PathParam("release") String code) {
        var release = readers.entry(code);
        return ResponseBuilder.ok(ReleaseFile.write(release).getBytes(StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.json\"".formatted(release.code()))
                .build();
    }

    @GET
    @Path("/{release}/differences")
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "Read what a release says otherwise than an earlier one",
            description =
                    "Figures that were restated, that are shown now or no longer, with both values;"
                            + " and, of a revision, its reason.")
    @APIResponse(responseCode = "200", description = "The differences, also none")
    @APIResponse(
            responseCode = "404",
            description = "No such release, or revises-nothing: say from which release")
    @APIResponse(responseCode = "410", description = "release-withdrawn: why stands in the detail")
    public DifferenceView differences(
            @PathParam("release") String code,
            @Parameter(
                            description = "The earlier release; default: the one that it revises",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("from")
                    Optional<String> from) {
        var later = readers.release(code);
        var earlier =
                from.or(() -> later.content().revision().map(Revision::release))
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                404,
                                                "revises-nothing",
                                                "%s revises no release: say from which one"
                                                        .formatted(code)));
        return DifferenceView.between(readers.release(earlier), later);
    }

    @GET
    @Path("/{release}/report")
    @RolesAllowed({"analyst", "publisher"})
    @NonBlocking
    @Operation(
            summary = "Read how much of a release is shown and how much is hidden",
            description = "For each measure and breakdown; never why.")
    @APIResponse(responseCode = "404", description = "No such release")
    public CompilationReport report(@PathParam("release") String code) {
        return CompilationReport.of(readers.entry(code).content());
    }

    @GET
    @Path("/{release}/audit")
    @RolesAllowed({"analyst", "publisher"})
    @RunOnVirtualThread
    @Operation(
            summary = "Read what was attacked before a release was kept",
            description =
                    "For each question of each edition: facts, secrets and attackers, and how many"
                            + " figures were hidden after an attack. No attack succeeds on what is"
                            + " left.")
    @APIResponse(responseCode = "404", description = "No such release")
    public AuditReport audit(@PathParam("release") String code) {
        return proofs.report(readers.entry(code).code());
    }

    @GET
    @Path("/{release}/certificates/{edition}/{measure}")
    @RolesAllowed("analyst")
    @RunOnVirtualThread
    @Operation(
            summary = "Take the certificate of a question",
            description =
                    "As ./barometer verify-certificate reads it. It holds the counts of every agency:"
                            + " as confidential as the answers, and whoever takes it is written into"
                            + " the audit log.")
    @APIResponse(responseCode = "200", description = "The certificate, compressed by gzip")
    @APIResponse(responseCode = "404", description = "No such release, or not of this question")
    public RestResponse<byte[]> certificate(
            @PathParam("release") String code,
            @PathParam("edition") String edition,
            @PathParam("measure") String measure) {
        var document =
                proofs.certificate(readers.entry(code).code(), new Asked(measure, edition))
                        .orElseThrow(ProblemException::notFound);
        return ResponseBuilder.ok(document)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path("/{release}/publication")
    @RolesAllowed("publisher")
    @RunOnVirtualThread
    @Operation(
            summary = "Approve a release",
            description =
                    "It is published at once, or by itself when its embargo ends. Whoever planned or"
                            + " compiled it cannot. Doing so again changes nothing.")
    @APIResponse(responseCode = "404", description = "No such release")
    @APIResponse(
            responseCode = "409",
            description =
                    "judged-alone: somebody else has to; release-ended: it was refused or withdrawn")
    public ReleaseView publish(@PathParam("release") String code) {
        return view(publishRelease.approve(code));
    }

    @PUT
    @Path("/{release}/refusal")
    @RolesAllowed("publisher")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Refuse a release",
            description =
                    "It is never published; its plan can be changed and compiled again. Whoever"
                            + " planned or compiled it cannot.")
    @APIResponse(responseCode = "404", description = "No such release")
    @APIResponse(
            responseCode = "409",
            description = "judged-alone, or release-out: it is published")
    public ReleaseView refuse(@PathParam("release") String code, @NotNull @Valid NewRefusal body) {
        return view(publishRelease.refuse(code, body.reason(), body.texts()));
    }

    @PUT
    @Path("/{release}/embargo")
    @RolesAllowed("publisher")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep a release back until another moment",
            description =
                    "By the clock of a place. An approved release whose moment has passed is"
                            + " published. Whoever planned or compiled it cannot.")
    @APIResponse(responseCode = "404", description = "No such release")
    @APIResponse(
            responseCode = "409",
            description = "judged-alone; release-out: it is published; release-ended")
    public ReleaseView keepBack(
            @PathParam("release") String code, @NotNull @Valid NewEmbargo body) {
        return view(publishRelease.keepBack(code, body.toModel()));
    }

    @PUT
    @Path("/{release}/withdrawal")
    @RolesAllowed("publisher")
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take back a release that was published",
            description =
                    "Whoever asks for it or for one of its figures is told why. It stays in the"
                            + " ledger, and those who make releases can read it.")
    @APIResponse(responseCode = "404", description = "No such release")
    @APIResponse(responseCode = "409", description = "release-not-out: it is not published")
    public ReleaseView withdraw(
            @PathParam("release") String code, @NotNull @Valid NewWithdrawal body) {
        return view(publishRelease.withdraw(code, body.reason(), body.text().toModel()));
    }

    private static ReleaseView view(ReleaseOutcome outcome) {
        return switch (outcome) {
            case Done(var release) -> ReleaseView.of(release);
            case Unchanged(var release) -> ReleaseView.of(release);
            case Unknown() -> throw ProblemException.notFound();
            case MadeByCaller() ->
                    throw new ProblemException(
                            409,
                            "judged-alone",
                            "You planned or compiled this release: somebody else has to judge it");
            case Unfit(var state) -> throw unfit(state);
        };
    }

    private static ProblemException unfit(Release.State state) {
        return switch (state) {
            case COMPILED, APPROVED ->
                    new ProblemException(
                            409,
                            "release-not-out",
                            "The release is not published: refuse it instead");
            case PUBLISHED, SUPERSEDED ->
                    new ProblemException(
                            409,
                            "release-out",
                            "The release is published: withdraw it, or compile a revision");
            case REFUSED, WITHDRAWN ->
                    new ProblemException(
                            409,
                            "release-ended",
                            "The release was %s: compile another one"
                                    .formatted(state.name().toLowerCase(Locale.ROOT)));
        };
    }
}
