package org.barometer.trend.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** An answer ready to be sent, plain and compressed; each form has its own strong ETag. */
final class Rendered {
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

    String etag(boolean gzip) {
        return gzip ? "\"" + etag + "-gzip\"" : "\"" + etag + "\"";
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
