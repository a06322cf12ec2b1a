package org.barometer.survey.intake;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.IdempotencyKey;
import org.barometer.survey.http.MediaTypes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.intake.model.ImportJob.Format;
import org.barometer.survey.intake.model.ImportJob.Mode;
import org.barometer.survey.intake.model.ImportJob.State;
import org.barometer.survey.intake.model.Remedies;
import org.barometer.survey.wall.Wall;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/editions/{edition}/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("coordinator")
@Tag(name = "Files")
class ImportResource {

    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);
    private static final int PAGE = 500;

    record ImportView(
            UUID id,
            String edition,
            Format format,
            Mode mode,
            boolean dryRun,
            State state,
            boolean over,
            @Schema(description = "How the file is written, as it was understood")
                    List<String> recognised,
            long rows,
            long added,
            long amended,
            long unchanged,
            @Schema(description = "Rows with at least one fault") long refused,
            long faults,
            Instant receivedAt,
            @Nullable Instant finishedAt) {
        static ImportView of(ImportJob job) {
            var counts = job.counts();
            return new ImportView(
                    job.id(),
                    job.edition(),
                    job.format(),
                    job.mode(),
                    job.dryRun(),
                    job.state(),
                    job.state().isOver(),
                    job.recognised(),
                    counts.rows(),
                    counts.added(),
                    counts.amended(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.faults(),
                    job.receivedAt(),
                    job.finishedAt());
        }
    }

    record FaultView(
            long number,
            @Schema(description = "Empty for CSV") String sheet,
            @Schema(description = "From 1, the header being the first; 0 for the whole file")
                    int row,
            @Schema(description = "As in a spreadsheet; empty for the whole row") String column,
            String name,
            String question,
            @Schema(description = "Which rule; stable") String code,
            Fault.Kind kind,
            @Schema(description = "The cell; empty for open questions") String value,
            String message,
            String remedy) {
        static FaultView of(ImportStore.Numbered numbered, Remedies remedies, String language) {
            var fault = numbered.fault();
            return new FaultView(
                    numbered.number(),
                    fault.sheet(),
                    fault.row(),
                    fault.letters(),
                    fault.name(),
                    fault.question(),
                    fault.code(),
                    fault.kind(),
                    fault.value(),
                    fault.message(language),
                    remedies.of(fault, language));
        }
    }

    private final TakeFile takeFile;
    private final ImportStore store;
    private final ImportFiles files;
    private final IntakeConfig config;
    private final EditionStore editions;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Wall wall;

    ImportResource(
            TakeFile takeFile,
            ImportStore store,
            ImportFiles files,
            IntakeConfig config,
            EditionStore editions,
            Agencies agencies,
            CurrentAgency currentAgency,
            Wall wall) {
        this.takeFile = takeFile;
        this.store = store;
        this.files = files;
        this.config = config;
        this.editions = editions;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.wall = wall;
    }

    @POST
    @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
    @Operation(
            summary = "Import a file of responses",
            description =
                    "Answered when the file has arrived; the job then checks every row and names every"
                            + " fault. Rows are recognised by ROW_KEY, so a file can be sent again:"
                            + " what is there already is left alone, what differs is amended.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202")
    public RestResponse<ImportView> send(
            @Pattern(regexp = Codes.CODE) String edition,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") Mode mode,
            @QueryParam("dryRun") boolean dryRun,
            @NotNull InputStream body)
            throws IOException {
        var wish =
                new TakeFile.Wish(
                        edition,
                        activeAgency(),
                        IdempotencyKey.required(key),
                        type.startsWith(MediaTypes.CSV) ? Format.CSV : Format.XLSX,
                        mode,
                        dryRun);
        return switch (takeFile.take(wish, body)) {
            case TakeFile.Outcome.Taken(var job) ->
                    RestResponse.ResponseBuilder.<ImportView>create(202)
                            .entity(ImportView.of(job))
                            .location(
                                    URI.create(
                                            "/api/v1/editions/%s/imports/%s"
                                                    .formatted(job.edition(), job.id())))
                            .build();
            case TakeFile.Outcome.KeyReused() ->
                    throw new ProblemException(
                            409,
                            "idempotency-key-reused",
                            "This Idempotency-Key was used for another file: use a new one");
            case TakeFile.Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case TakeFile.Outcome.NoSuchEdition() -> throw ProblemException.notFound();
        };
    }

    @GET
    @Operation(summary = "List the latest imports of one's own agency")
    public List<ImportView> list(@Pattern(regexp = Codes.CODE) String edition) {
        return store.latest(edition, activeAgency()).stream().map(ImportView::of).toList();
    }

    @GET
    @Path("/{job}")
    @Operation(summary = "Read how far an import has come")
    public ImportView read(@Pattern(regexp = Codes.CODE) String edition, String job) {
        return ImportView.of(find(edition, job));
    }

    @GET
    @Path("/{job}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow an import",
            description = "Its state twice a second, until it is over.")
    public Multi<ImportView> follow(@Pattern(regexp = Codes.CODE) String edition, String job) {
        var found = find(edition, job);
        // The agency was checked above; the events are about this job and no other.
        return Multi.createBy()
                .repeating()
                .uni(() -> now(found))
                .withDelay(BETWEEN_EVENTS)
                .whilst(view -> !view.over());
    }

    private Uni<ImportView> now(ImportJob job) {
        return Uni.createFrom()
                .item(() -> wall.seeOnly(job.agency(), () -> find(job)).orElse(job))
                .map(ImportView::of)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @GET
    @Path("/{job}/faults")
    @Operation(
            summary = "Read what is wrong with a file",
            description = "In the order of the file; continue after the last number.")
    public List<FaultView> faults(
            @Pattern(regexp = Codes.CODE) String edition,
            String job,
            @QueryParam("after") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "en|sv") String language) {
        var remedies = remedies(edition);
        return store.faults(find(edition, job).id(), after, limit).stream()
                .map(fault -> FaultView.of(fault, remedies, language))
                .toList();
    }

    @GET
    @Path("/{job}/report")
    @Produces(MediaTypes.XLSX)
    @Operation(
            summary = "Get the file back as a workbook with the faulty cells marked",
            description = "As long as the file is kept; each mark says what is wrong.")
    public RestResponse<StreamingOutput> report(
            @Pattern(regexp = Codes.CODE) String edition,
            String job,
            @QueryParam("lang") @DefaultValue("en") @Pattern(regexp = "en|sv") String language) {
        var found = find(edition, job);
        var file = files.of(found);
        if (!found.state().isOver()) {
            throw new ProblemException(
                    409, "import-under-way", "The import is not over yet: ask again when it is");
        }
        if (!Files.exists(file)) {
            throw new ProblemException(
                    410, "file-gone", "The file is no longer kept: send it again as a dry run");
        }
        var copy =
                new MarkedCopy(
                        after -> store.faults(found.id(), after, PAGE),
                        remedies(edition),
                        language);
        StreamingOutput output = to -> copy.write(found, file, config.limits(), to);
        return RestResponse.ResponseBuilder.ok(output)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-errors.xlsx\"".formatted(found.edition()))
                .build();
    }

    private Remedies remedies(String edition) {
        return new Remedies(
                editions.form(edition).orElseThrow(ProblemException::notFound).questionnaire());
    }

    private Optional<ImportJob> find(ImportJob job) {
        return store.find(job.id(), job.edition(), job.agency());
    }

    private ImportJob find(String edition, String job) {
        try {
            return store.find(UUID.fromString(job), edition, activeAgency())
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private String activeAgency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }
}
