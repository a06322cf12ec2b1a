package org.barometer.agency.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.agency.audit.model.ExportLine;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log: who did what to which object, and its place in the log. */
public record AuditEntryView(
        long position,
        String service,
        long sequence,
        String time,
        String role,
        String account,
        String request,
        String action,
        String objectType,
        String objectId,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String reason,
        String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static AuditEntryView of(ExportLine line) {
        var entry = read(line.entry());
        return new AuditEntryView(
                line.position(),
                entry.path("service").asText(),
                entry.path("sequence").asLong(),
                entry.path("time").asText(),
                entry.path("role").asText(),
                entry.path("account").asText(),
                entry.path("request").asText(),
                entry.path("action").asText(),
                entry.path("objectType").asText(),
                entry.path("objectId").asText(),
                values(entry.path("before")),
                values(entry.path("after")),
                entry.has("reason") ? entry.get("reason").asText() : null,
                line.hash());
    }

    private static JsonNode read(String entry) {
        try {
            return JSON.readTree(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the log is no JSON: verify the log", e);
        }
    }

    private static Map<String, String> values(JsonNode values) {
        var read = new TreeMap<String, String>();
        values.properties().forEach(value -> read.put(value.getKey(), value.getValue().asText()));
        return read;
    }
}
