package org.barometer.trend.release;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * RFC 8785: one and the same content always gives the same text, so that a signature of it holds.
 */
public final class CanonicalJson {
    // Not the mapper of the HTTP edge: what was signed must not change with how requests are read.
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    // A later version may have added fields; an older instance still reads the
                    // rest.
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // An earlier version may have lacked a list: there was nothing in it.
                    .withConfigOverride(
                            List.class,
                            type ->
                                    type.setSetterInfo(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    private CanonicalJson() {}

    public static String write(Object content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("This content has no canonical form", e);
        }
    }

    static <T> T read(String canonical, Class<T> type) {
        try {
            return JSON.readValue(canonical, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds what cannot be read", e);
        }
    }

    /** Texts by language. */
    static Map<String, String> texts(String canonical) {
        try {
            return JSON.readValue(canonical, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds what cannot be read", e);
        }
    }

    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
