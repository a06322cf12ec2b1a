package org.barometer.agency.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.barometer.agency.agency.model.PastChange;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/agencies/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Agencies")
class HistoryResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    record HistoryView(@Schema(required = true) List<ChangeView> changes) {}

    record ChangeView(
            @Schema(required = true, description = "Grows with every change of any agency")
                    long number,
            @Schema(required = true, description = "The agency, or one that gave way to it")
                    String code,
            @Schema(required = true) long revision,
            @Schema(required = true) Instant at,
            @Schema(required = true) String action,
            @Schema(description = "A code, where the change needed one") @Nullable String reason,
            @Schema(required = true, description = "In which role it was done") String role,
            @Schema(
                            required = true,
                            description =
                                    "The account that did it, which only the identity provider can"
                                            + " resolve")
                    String account,
            @Schema(required = true, description = "What was changed, as it was before")
                    SortedMap<String, String> before,
            @Schema(required = true, description = "What was changed, as it was afterwards")
                    SortedMap<String, String> after) {
        static ChangeView of(PastChange change) {
            return new ChangeView(
                    change.number(),
                    change.code().value(),
                    change.revision(),
                    change.at(),
                    change.action(),
                    change.reason(),
                    change.role(),
                    change.account(),
                    change.before(),
                    change.after());
        }
    }

    private final AgencyStore agencies;
    private final HistoryStore history;

    HistoryResource(AgencyStore agencies, HistoryStore history) {
        this.agencies = agencies;
        this.history = history;
    }

    @GET
    @Operation(
            operationId = "readAgencyHistory",
            summary = "Read every change of an agency, the newest first",
            description = "A Link header with rel=next leads to earlier changes, if any.")
    @APIResponseSchema(value = HistoryView.class, responseDescription = "Some of its changes")
    public Response history(
            @PathParam("code") String code,
            @Schema(type = SchemaType.INTEGER, minimum = "1")
                    @Parameter(description = "Only changes with lower numbers")
                    @QueryParam("before")
                    @Nullable String before,
            @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
                    @QueryParam("limit")
                    @Nullable String limit) {
        var fields = new FieldReader();
        var itsBefore = fields.optional("before", before, FieldReader.number(Integer.MAX_VALUE));
        var itsLimit = fields.optional("limit", limit, FieldReader.number(MOST)).orElse(USUAL);
        fields.refuseWhatIsWrong();
        var agency =
                agencies.agency(AgencyResource.known(code)).orElseThrow(ProblemException::notFound);
        var found =
                history.changes(
                        agency.code(),
                        itsBefore.map(Integer::longValue).orElse(Long.MAX_VALUE),
                        itsLimit + 1);
        var page = found.stream().limit(itsLimit).map(ChangeView::of).toList();
        var response = Response.ok(new HistoryView(page));
        if (found.size() > page.size()) {
            response.link(
                    UriBuilder.fromResource(HistoryResource.class)
                            .queryParam("before", page.getLast().number())
                            .queryParam("limit", itsLimit)
                            .build(agency.code()),
                    "next");
        }
        return response.build();
    }
}
