package org.barometer.agency.audit.model;

import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A tree head with the signature of agency-service, to be kept where nobody who may write to its
 * database can reach.
 *
 * @param key the name of the public key
 * @param signature Ed25519 over everything else in canonical form, base64
 */
public record SignedHead(TreeHead head, String key, String signature) {

    /** The head signed by whoever turns a text into a signature of it. */
    public static SignedHead of(TreeHead head, String key, UnaryOperator<String> sign) {
        return new SignedHead(head, key, sign.apply(signed(head, key)));
    }

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

    /** The text that the signature is made of. */
    public String signed() {
        return signed(head, key);
    }

    private static String signed(TreeHead head, String key) {
        return CanonicalJson.write(withKey(head, key));
    }

    private static Map<String, Object> withKey(TreeHead head, String key) {
        var fields = new TreeMap<>(head.fields());
        fields.put("key", key);
        return fields;
    }
}
