package org.barometer.agency.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.barometer.agency.audit.ExportLog;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of the audit log. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class AuditDeskResource {
    private final Reader reader;
    private final ReadAudit readAudit;
    private final ExportLog exportLog;

    AuditDeskResource(Reader reader, ReadAudit readAudit, ExportLog exportLog) {
        this.reader = reader;
        this.readAudit = readAudit;
        this.exportLog = exportLog;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance audit(Frame frame, AuditListPage page);

        static native TemplateInstance auditentry(Frame frame, AuditEntryPage page);

        static native TemplateInstance verification(Frame frame, VerificationPage page);
    }

    @GET
    public Response list(UriInfo uri) {
        var filter = Filled.of(uri.getQueryParameters());
        var page = readAudit.list(filter);
        var status = filter.isSound() ? 200 : 422;
        return reader.page(status, Templates.audit(reader.frame(), page));
    }

    @GET
    @Path("/entries/{position}")
    public Response entry(long position) {
        var page = readAudit.entry(position).orElseThrow(ProblemException::notFound);
        return reader.page(Templates.auditentry(reader.frame(), page));
    }

    @GET
    @Path("/verification")
    public Response verification() {
        return reader.page(Templates.verification(reader.frame(), readAudit.verification()));
    }

    @GET
    @Path("/audit-log.csv")
    @Exporting
    @Produces("text/csv")
    public RestResponse<StreamingOutput> csv(UriInfo uri, @Context HttpServerRequest request) {
        return exportLog.csv(readAudit.sought(Filled.of(uri.getQueryParameters())), request);
    }

    @GET
    @Path("/audit-log.jsonl")
    @Exporting
    @Produces("application/jsonl")
    public RestResponse<StreamingOutput> lines(UriInfo uri, @Context HttpServerRequest request) {
        return exportLog.lines(readAudit.sought(Filled.of(uri.getQueryParameters())), request);
    }
}
