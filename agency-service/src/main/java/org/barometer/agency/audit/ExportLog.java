package org.barometer.agency.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.barometer.agency.audit.model.Act;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends the audit log as a file, whole or visibly broken. */
@ApplicationScoped
public class ExportLog {
    private interface Writing {
        AuditQuery.Reader to(Writer text);
    }

    private final AgroalDataSource database;
    private final AuditLog audit;

    ExportLog(AgroalDataSource database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public RestResponse<StreamingOutput> lines(
            Map<String, String> sought, HttpServerRequest request) {
        return file("jsonl", sought, request, text -> line -> write(text, line.text() + "\n"));
    }

    public RestResponse<StreamingOutput> csv(
            Map<String, String> sought, HttpServerRequest request) {
        return file(
                "csv",
                sought,
                request,
                text -> {
                    // Closed by nobody: closing would write what is left and look like an end.
                    var csv = CsvWriter.builder().bufferSize(0).build(text);
                    csv.writeRecord(
                            "position",
                            "service",
                            "sequence",
                            "time",
                            "role",
                            "account",
                            "request",
                            "action",
                            "objectType",
                            "objectId",
                            "before",
                            "after",
                            "reason",
                            "hash");
                    return line -> write(csv, AuditEntryView.of(line));
                });
    }

    private RestResponse<StreamingOutput> file(
            String extension,
            Map<String, String> sought,
            HttpServerRequest request,
            Writing writing) {
        var query = AuditQuery.parse(sought, null, null);
        // Before the first byte is sent: nothing leaves unrecorded, even if it breaks off later.
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.add(
                                        Act.of("AUDIT_LOG_EXPORTED", "AUDIT_LOG", "ALL")
                                                .changing(Map.of(), Map.of("format", extension))));
        StreamingOutput output =
                to -> {
                    try {
                        write(query, to, writing);
                    } catch (IOException | RuntimeException e) {
                        Log.errorf("An export broke off (%s)", e.getClass().getSimpleName());
                        // The last chunk never comes, and every client sees it.
                        request.connection().close();
                        throw e;
                    }
                };
        return RestResponse.ResponseBuilder.ok(output)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit-log." + extension + "\"")
                .build();
    }

    private void write(AuditQuery query, OutputStream to, Writing writing) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        var reader = writing.to(text);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            try (var connection = database.getConnection()) {
                                query.all(connection, reader);
                            } catch (SQLException e) {
                                throw new IllegalStateException("The log cannot be read", e);
                            }
                        });
        text.flush();
    }

    private static void write(Writer text, String line) {
        try {
            text.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(CsvWriter csv, AuditEntryView entry) {
        csv.writeRecord(
                Long.toString(entry.position()),
                entry.service(),
                Long.toString(entry.sequence()),
                entry.time(),
                cell(entry.role()),
                cell(entry.account()),
                cell(entry.request()),
                cell(entry.action()),
                cell(entry.objectType()),
                cell(entry.objectId()),
                values(entry.before()),
                values(entry.after()),
                entry.reason() == null ? "" : cell(entry.reason()),
                entry.hash());
    }

    private static String values(Map<String, String> values) {
        return cell(
                values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(" ")));
    }

    /** No program that opens the file takes it for a formula. */
    private static String cell(String code) {
        return code.isEmpty() || "=+-@".indexOf(code.charAt(0)) < 0 ? code : "'" + code;
    }
}
