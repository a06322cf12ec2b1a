package org.barometer.trend.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.barometer.trend.query.TrendQuery.Format;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer ready to be sent, plain and compressed; each form has its own strong ETag. */
final class Rendered {
    private static final MediaType CSV =
            new MediaType("text", "csv", Map.of("charset", "UTF-8", "header", "present"));

    private final byte[] plain;
    private final byte[] compressed;
    private final String etag;

    Rendered(String text) {
        plain = text.getBytes(StandardCharsets.UTF_8);
        compressed = gzip(plain);
        etag = digest(plain);
    }

    /** Shared with every reader: nobody writes to it. */
    byte[] bytes(boolean gzip) {
        return gzip ? compressed : plain;
    }

    private String etag(boolean gzip) {
        return gzip ? "\"" + etag + "-gzip\"" : "\"" + etag + "\"";
    }

    /**
     * Sent as the request likes it, or not at all where the caller has it already.
     *
     * @param open whether anybody may read it
     */
    RestResponse<byte[]> answer(
            HttpHeaders headers, Format format, Optional<String> language, boolean open) {
        var gzip = isGzip(headers);
        var known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var response =
                known != null && matches(known)
                        ? ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED)
                        : ResponseBuilder.ok(bytes(gzip))
                                .type(
                                        switch (format) {
                                            case CSV -> CSV;
                                            case JSON -> MediaType.APPLICATION_JSON_TYPE;
                                        });
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        language.ifPresent(tag -> response.header(HttpHeaders.CONTENT_LANGUAGE, tag));
        // A newer release may be the answer tomorrow, so a copy is asked about before it is used.
        return response.header(HttpHeaders.ETAG, etag(gzip))
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding, Authorization")
                .header(HttpHeaders.CACHE_CONTROL, open ? "no-cache" : "private, no-cache")
                .build();
    }

    static boolean isGzip(HttpHeaders headers) {
        var encodings = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return encodings != null && encodings.contains("gzip");
    }

    private boolean matches(String known) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(
                        tag ->
                                tag.equals("*")
                                        || tag.equals(etag(false))
                                        || tag.equals(etag(true)));
    }

    int size() {
        return plain.length + compressed.length;
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
