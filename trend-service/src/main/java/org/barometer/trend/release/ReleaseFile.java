package org.barometer.trend.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.barometer.trend.release.model.Release;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A release with its signature as one file, itself in canonical form (RFC 8785).
 *
 * @param canonical whether the text was in that form when it was read
 * @param content the signed text
 */
record ReleaseFile(
        boolean canonical, String content, String digest, String keyId, String signature) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START = "{\"content\":";
    private static final String AFTER_CONTENT = ",\"digest\":";

    static String write(Release release) {
        return START
                + release.canonical()
                + AFTER_CONTENT
                + "\"%s\",\"keyId\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(release.digest(), release.keyId(), release.signature());
    }

    static ReleaseFile read(String file) {
        var text = file.strip();
        try {
            var canonical = new JsonCanonicalizer(text).getEncodedString();
            var fields = JSON.readTree(canonical);
            return new ReleaseFile(
                    canonical.equals(text),
                    canonical.substring(START.length(), canonical.lastIndexOf(AFTER_CONTENT)),
                    text(fields, "digest"),
                    text(fields, "keyId"),
                    text(fields, "signature"));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The file holds no release", e);
        }
    }

    /** The head of the audit log that is printed on the release; missing where none is. */
    JsonNode auditHead() {
        try {
            return JSON.readTree(content).path("auditHead");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The file holds no release", e);
        }
    }

    String release() {
        try {
            return JSON.readTree(content).path("release").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The file holds no release", e);
        }
    }

    private static String text(JsonNode fields, String name) {
        var value = fields.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("The file holds no release: no " + name);
        }
        return value.asText();
    }
}
