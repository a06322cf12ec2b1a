package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.barometer.agency.agency.ImportAgencies.Outcome;
import org.barometer.agency.agency.model.ImportFault;
import org.barometer.agency.agency.model.ImportJob;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.MediaTypes;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agencies/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies")
class ImportResource {
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    record ImportView(
            @Schema(required = true) UUID id,
            @Schema(required = true) boolean dryRun,
            @Schema(required = true) boolean update,
            @Schema(required = true) ImportJob.State state,
            @Schema(required = true) boolean over,
            @Schema(required = true, description = "Agencies that the file describes")
                    int described,
            @Schema(required = true, description = "Of them, new ones") int registered,
            @Schema(required = true, description = "Of them, such that differ from what is there")
                    int changed,
            @Schema(required = true, description = "Of them, such that are as described already")
                    int unchanged,
            @Schema(
                            required = true,
                            description =
                                    "Of the new and different ones, those whose organization is not as"
                                            + " wanted yet; agencies change when none is left")
                    long left,
            @Schema(required = true) int faults,
            @Schema(required = true) Instant receivedAt,
            @Nullable Instant finishedAt) {
        static ImportView of(ImportJob job) {
            return new ImportView(
                    job.id(),
                    job.isDryRun(),
                    job.mayUpdate(),
                    job.state(),
                    job.isOver(),
                    job.described(),
                    job.registered(),
                    job.changed(),
                    job.unchanged(),
                    job.left(),
                    job.faults().size(),
                    job.receivedAt(),
                    job.finishedAt().orElse(null));
        }
    }

    record FaultView(
            @Schema(required = true) int number,
            @Schema(required = true, description = "Empty for CSV") String sheet,
            @Schema(
                            required = true,
                            description =
                                    "From 1, the header being the first; 0 for the whole file")
                    int row,
            @Schema(required = true, description = "As in a spreadsheet; empty for the whole row")
                    String column,
            @Schema(required = true) String name,
            @Schema(required = true, description = "Which rule; stable") String code,
            @Schema(required = true) String message,
            @Schema(required = true) String remedy) {
        static FaultView of(int number, ImportFault fault, String language) {
            return new FaultView(
                    number,
                    fault.sheet(),
                    fault.row(),
                    fault.letters(),
                    fault.name(),
                    fault.mistake().code(),
                    fault.mistake().message(language),
                    fault.mistake().remedy(language));
        }
    }

    private final ImportAgencies importAgencies;
    private final ImportStore imports;
    private final JsonWebToken token;

    ImportResource(ImportAgencies importAgencies, ImportStore imports, JsonWebToken token) {
        this.importAgencies = importAgencies;
        this.imports = imports;
        this.token = token;
    }

    @POST
    @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
    @Operation(
            operationId = "importAgencies",
            summary = "Import a file of agencies",
            description =
                    "Every fault of the file is found at once; with any, nothing is taken."
                            + " Otherwise the organizations are made one by one and then all agencies"
                            + " at once. Agencies are recognised by CODE, so a file can be sent again:"
                            + " what is as described is left alone, what differs is changed with"
                            + " update=true only. A dry run changes nothing.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "The file is checked; the job goes on where there is no fault")
    @APIResponse(responseCode = "409", description = "idempotency-key-reused")
    public Response send(
            @Parameter(required = true, description = "The same for every attempt")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("update") boolean update,
            byte @Nullable [] body) {
        var key = IdempotencyKey.required(idempotencyKey);
        var content = body == null ? new byte[0] : body;
        var file =
                type.startsWith(MediaTypes.CSV)
                        ? ImportFile.csv(content)
                        : ImportFile.workbook(content);
        var wanted =
                ImportAgencies.Wanted.of(token.getSubject(), key.value(), file, dryRun, update);
        return switch (importAgencies.take(wanted)) {
            case Outcome.Taken(var job) ->
                    Response.accepted(progress(job.toString()))
                            .location(
                                    UriBuilder.fromResource(ImportResource.class)
                                            .path(job.toString())
                                            .build())
                            .build();
            case Outcome.KeyReused() -> throw AgencyResource.keyReused();
        };
    }

    @GET
    @Path("/{job}")
    @Operation(operationId = "readAgencyImport", summary = "Read how far an import has come")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import")
    public ImportView progress(@PathParam("job") String job) {
        return ImportView.of(find(job));
    }

    @GET
    @Path("/{job}/faults")
    @Operation(
            operationId = "readAgencyImportFaults",
            summary = "Read what is wrong with a file of agencies",
            description =
                    "In the order of the file, in English or Swedish by Accept-Language; continue"
                            + " after the last number.")
    public List<FaultView> faults(
            @PathParam("job") String job,
            @Schema(type = SchemaType.INTEGER, minimum = "1") @QueryParam("after")
                    @Nullable String after,
            @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100")
                    @QueryParam("limit")
                    @Nullable String limit,
            @Context HttpHeaders headers) {
        var fields = new FieldReader();
        var first = fields.optional("after", after, FieldReader.number(Integer.MAX_VALUE - MOST));
        var count = fields.optional("limit", limit, FieldReader.number(MOST)).orElse(USUAL);
        fields.refuseWhatIsWrong();
        var faults = find(job).faults();
        var language = language(headers);
        return IntStream.range(first.orElse(0), faults.size())
                .limit(count)
                .mapToObj(index -> FaultView.of(index + 1, faults.get(index), language))
                .toList();
    }

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(List.of("en", "sv")::contains)
                .findFirst()
                .orElse("en");
    }

    private ImportJob find(String job) {
        try {
            return imports.job(UUID.fromString(job)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
