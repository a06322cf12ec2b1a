package org.barometer.trend.audit.model;

import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree head with the signature of agency-service, to be kept where nobody who may write to its
 * database can reach.
 *
 * @param key the name of the public key
 * @param signature Ed25519 over everything else in canonical form, base64
 */
public record SignedHead(TreeHead head, String key, String signature) {

    /** Reads a head as it is published; white space and another order are let pass. */
    public static SignedHead read(String text) {
        var fields = CanonicalJson.read(text);
        if (fields.get("key") instanceof String key
                && fields.get("signature") instanceof String signature) {
            try {
                return new SignedHead(TreeHead.of(fields), key, signature);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("Not the time of a head", e);
            }
        }
        throw new IllegalArgumentException("Not a signed head");
    }

    /** The text that is published and kept. */
    public String canonical() {
        var fields = new TreeMap<>(withKey(head, key));
        fields.put("signature", signature);
        return CanonicalJson.write(fields);
    }

    private static Map<String, Object> withKey(TreeHead head, String key) {
        var fields = new TreeMap<>(head.fields());
        fields.put("key", key);
        return fields;
    }
}
