package org.barometer.agency.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.agency.audit.model.Flaw;
import org.barometer.agency.denial.Exporting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Audit log", description = "Who did what in all services, and that it stays so.")
class AuditResource {
    static final String JSON_LINES = "application/jsonl";
    static final String CSV = "text/csv";

    private final CollectedLog log;
    private final ExportLog exportLog;
    private final VerifyLog verifyLog;

    AuditResource(CollectedLog log, ExportLog exportLog, VerifyLog verifyLog) {
        this.log = log;
        this.exportLog = exportLog;
        this.verifyLog = verifyLog;
    }

    /** What was found wrong, and where. */
    record FlawView(Flaw.Kind kind, String place, String text) {
        static FlawView of(Flaw flaw) {
            return new FlawView(flaw.kind(), flaw.place(), flaw.toString());
        }
    }

    /** Whether the log is as it was written. */
    record VerificationView(
            boolean intact,
            @Schema(description = "How many were read") long entries,
            @Schema(description = "How many signed heads they were compared with") int heads,
            List<FlawView> flaws) {
        static VerificationView of(VerifyLog.Verification verification) {
            return new VerificationView(
                    verification.flaws().isEmpty(),
                    verification.entries(),
                    verification.heads(),
                    verification.flaws().stream().map(FlawView::of).toList());
        }
    }

    @GET
    @Operation(
            operationId = "searchAuditLog",
            summary = "Search the acts of all services, the newest first",
            description = "A Link header with rel=next leads to older entries, if any.")
    @APIResponseSchema(value = AuditPage.class, responseDescription = "Some of the entries")
    public Response search(
            @Parameter(description = "Not before this time") @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "Before this time") @QueryParam("to") @Nullable String to,
            @QueryParam("service") @Nullable String service,
            @QueryParam("action") @Nullable String action,
            @QueryParam("objectType") @Nullable String objectType,
            @QueryParam("object") @Nullable String object,
            @QueryParam("account") @Nullable String account,
            @QueryParam("role") @Nullable String role,
            @Parameter(description = "Only entries before this position") @QueryParam("before")
                    @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        var query =
                AuditQuery.parse(
                        sought(from, to, service, action, objectType, object, account, role),
                        before,
                        limit);
        var found = log.find(query.andOneMore());
        var page = found.stream().limit(query.limit()).toList();
        var response = Response.ok(AuditPage.of(page));
        if (found.size() > page.size()) {
            response.link(
                    query.before(page.getLast().position())
                            .on(UriBuilder.fromResource(AuditResource.class)),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/export")
    @Exporting
    @Produces(JSON_LINES)
    @Operation(
            operationId = "exportAuditLog",
            summary = "Export the acts of all services, the oldest first",
            description =
                    "As JSON Lines, which the offline verification reads, or by Accept as CSV. A"
                            + " transfer that fails is cut off, so that no part of a file looks"
                            + " whole.")
    public RestResponse<StreamingOutput> lines(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("service") @Nullable String service,
            @QueryParam("action") @Nullable String action,
            @QueryParam("objectType") @Nullable String objectType,
            @QueryParam("object") @Nullable String object,
            @QueryParam("account") @Nullable String account,
            @QueryParam("role") @Nullable String role,
            @Context HttpServerRequest request) {
        return exportLog.lines(
                sought(from, to, service, action, objectType, object, account, role), request);
    }

    @GET
    @Path("/export")
    @Exporting
    @Produces(CSV)
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> csv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("service") @Nullable String service,
            @QueryParam("action") @Nullable String action,
            @QueryParam("objectType") @Nullable String objectType,
            @QueryParam("object") @Nullable String object,
            @QueryParam("account") @Nullable String account,
            @QueryParam("role") @Nullable String role,
            @Context HttpServerRequest request) {
        return exportLog.csv(
                sought(from, to, service, action, objectType, object, account, role), request);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAuditLog",
            summary = "Read the whole log again and say what is not as it was written",
            description =
                    "The chain of each service, the tree of all entries, all signed heads and what"
                            + " was refused. Heads that were kept elsewhere are compared by"
                            + " ./barometer verify-audit with an export.")
    public VerificationView verify() {
        return VerificationView.of(verifyLog.verify(List.of()));
    }

    private static Map<String, String> sought(
            @Nullable String from,
            @Nullable String to,
            @Nullable String service,
            @Nullable String action,
            @Nullable String objectType,
            @Nullable String object,
            @Nullable String account,
            @Nullable String role) {
        var sought = new HashMap<String, String>();
        put(sought, "from", from);
        put(sought, "to", to);
        put(sought, "service", service);
        put(sought, "action", action);
        put(sought, "objectType", objectType);
        put(sought, "object", object);
        put(sought, "account", account);
        put(sought, "role", role);
        return sought;
    }

    private static void put(Map<String, String> sought, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sought.put(name, value);
        }
    }
}
