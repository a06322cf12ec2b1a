package org.barometer.survey.export;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
import org.barometer.survey.http.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends all responses of an edition as a file that is whole, or visibly broken. */
@ApplicationScoped
public class SendExport {

    private interface Writing {
        void write(OutputStream to) throws IOException;
    }

    private final ExportResponses exportResponses;
    private final AuditLog audit;

    SendExport(ExportResponses exportResponses, AuditLog audit) {
        this.exportResponses = exportResponses;
        this.audit = audit;
    }

    public RestResponse<StreamingOutput> csv(
            String edition, String language, HttpServerRequest request) {
        var export = begin(edition, language);
        return file(edition, "csv", export, export::csv, request);
    }

    public RestResponse<StreamingOutput> workbook(
            String edition, String language, HttpServerRequest request) {
        var export = begin(edition, language);
        if (export.count() > ExportResponses.MOST_ROWS_OF_A_SHEET) {
            export.close();
            throw new ProblemException(
                    422,
                    "too-many-rows",
                    "A sheet holds %d rows and there are %d responses: ask for text/csv"
                            .formatted(ExportResponses.MOST_ROWS_OF_A_SHEET, export.count()));
        }
        return file(edition, "xlsx", export, export::xlsx, request);
    }

    private ExportResponses.Export begin(String edition, String language) {
        return exportResponses.begin(edition, language).orElseThrow(ProblemException::notFound);
    }

    private RestResponse<StreamingOutput> file(
            String edition,
            String extension,
            ExportResponses.Export export,
            Writing writing,
            HttpServerRequest request) {
        record(edition, extension, export);
        StreamingOutput output =
                to -> {
                    try (export) {
                        writing.write(to);
                    } catch (IOException | RuntimeException e) {
                        // The kind of the failure only: messages may quote a row.
                        Log.errorf("An export broke off (%s)", e.getClass().getSimpleName());
                        // Cut off in the middle: the last chunk never comes, and every client sees
                        // it.
                        request.connection().close();
                        throw e;
                    }
                };
        return RestResponse.ResponseBuilder.ok(output)
                .header("Response-Count", export.count())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-responses.%s\"".formatted(edition, extension))
                .build();
    }

    /** Before the first byte is sent: nothing leaves unrecorded, even if it breaks off later. */
    private void record(String edition, String extension, ExportResponses.Export export) {
        var act =
                Act.of("RESPONSES_EXPORTED", "EDITION", edition)
                        .changing(
                                Map.of(),
                                Map.of(
                                        "format",
                                        extension,
                                        "responses",
                                        Long.toString(export.count())));
        try {
            QuarkusTransaction.requiringNew().run(() -> audit.add(act));
        } catch (RuntimeException e) {
            export.close();
            throw e;
        }
    }
}
