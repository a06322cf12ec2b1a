package org.barometer.agency.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens as docs/contracts/forged-tokens.json describes them, with the realm's own key too.
 */
final class Forger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LATER = Pattern.compile("\\$\\{now([+-]\\d+)}");
    private static final String FILLER = "x".repeat(12_000);

    private final String audience;
    private final String issuer;
    private final String listener;
    private final String[] roles;
    private final RsaJsonWebKey realm = realmKey();
    private final KeyPair own = newKey();

    Forger(String audience, String issuer, String listener, String... roles) {
        this.audience = audience;
        this.issuer = issuer;
        this.listener = listener;
        this.roles = roles;
    }

    /** A token that every service takes, for every role. */
    String good() {
        return signed(encoded(header(null)) + "." + encoded(claims(null)), realm.getPrivateKey());
    }

    String forged(JsonNode recipe) {
        var key = recipe.path("key").asText();
        var header = encoded(header(recipe.path("header")));
        var claims = encoded(claims(recipe.path("claims")));
        var content = header + "." + claims;
        var good = good();
        var kind = key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
        var detail = filled(key.substring(Math.min(key.length(), kind.length() + 1)));
        return switch (kind) {
            case "realm" -> signed(content, realm.getPrivateKey());
            case "own" -> signed(content, own.getPrivate());
            case "empty" -> content + ".";
            case "two-parts" -> content;
            case "kept" -> content + good.substring(good.lastIndexOf('.'));
            case "kept-twice" -> twice(good);
            case "truncated" -> good.substring(0, good.length() - 100);
            case "flipped" -> withSignature(good, bytes -> bytes[bytes.length / 2] ^= 1);
            case "appended" -> good + "AA";
            case "zero" -> content + "." + base64(new byte[Integer.parseInt(detail)]);
            case "hmac" -> content + "." + base64(hmac(recipe, content, detail));
            case "nested" -> signed(header + "." + base64(good.getBytes(UTF_8)), own.getPrivate());
            case "five-parts" -> header + ".." + base64(new byte[12]) + "." + claims + ".AAAA";
            case "json" ->
                    "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"\"}"
                            .formatted(header, claims);
            case "text" -> detail;
            default -> throw new IllegalArgumentException("No such key: " + key);
        };
    }

    private ObjectNode header(@Nullable JsonNode changes) {
        var header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
        header.put("kid", realm.getKeyId());
        return changed(header, changes);
    }

    private ObjectNode claims(@Nullable JsonNode changes) {
        var now = Instant.now().getEpochSecond();
        var claims = JSON.createObjectNode();
        claims.put("iss", issuer).put("aud", audience).put("typ", "Bearer");
        claims.put("sub", UUID.randomUUID().toString()).put("jti", UUID.randomUUID().toString());
        claims.put("iat", now).put("exp", now + 600);
        var granted = claims.putObject("realm_access").putArray("roles");
        Arrays.stream(roles).forEach(granted::add);
        return changed(claims, changes);
    }

    /** Null takes a field away. */
    private ObjectNode changed(ObjectNode fields, @Nullable JsonNode changes) {
        if (changes != null) {
            for (var change : changes.properties()) {
                if (change.getValue().isNull()) {
                    fields.remove(change.getKey());
                } else {
                    fields.set(filled(change.getKey()), filled(change.getValue()));
                }
            }
        }
        return fields;
    }

    private JsonNode filled(JsonNode value) {
        return switch (value) {
            case TextNode text when text.asText().equals("${jwk}") -> ownJwk();
            case TextNode text -> {
                var later = LATER.matcher(text.asText());
                yield later.matches()
                        ? JsonNodeFactory.instance.numberNode(
                                Instant.now().getEpochSecond() + Long.parseLong(later.group(1)))
                        : TextNode.valueOf(filled(text.asText()));
            }
            case ArrayNode list -> {
                var filled = JSON.createArrayNode();
                list.forEach(item -> filled.add(filled(item)));
                yield filled;
            }
            case ObjectNode object -> changed(JSON.createObjectNode(), object);
            default -> value;
        };
    }

    private String filled(String text) {
        return text.replace("${audience}", audience)
                .replace("${issuer}", issuer)
                .replace("${listener}", listener)
                .replace("${kid}", realm.getKeyId())
                .replace("${der}", Base64.getEncoder().encodeToString(own.getPublic().getEncoded()))
                .replace("${filler}", FILLER);
    }

    private JsonNode ownJwk() {
        try {
            return JSON.valueToTree(
                    PublicJsonWebKey.Factory.newPublicJwk(own.getPublic())
                            .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] hmac(JsonNode recipe, String content, String secret) {
        var algorithm = recipe.path("header").path("alg").asText().replace("HS", "HmacSHA");
        var der = realm.getRsaPublicKey().getEncoded();
        var key =
                switch (secret) {
                    case "pem" ->
                            ("-----BEGIN PUBLIC KEY-----\n"
                                            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                                    .encodeToString(der)
                                            + "\n-----END PUBLIC KEY-----\n")
                                    .getBytes(UTF_8);
                    case "der" -> der;
                    case "jwk" -> realm.toJson().getBytes(UTF_8);
                    case "modulus" -> realm.getRsaPublicKey().getModulus().toByteArray();
                    // The JDK knows no empty key; one of zeros gives the same.
                    case "empty" -> new byte[1];
                    default -> secret.substring("text:".length()).getBytes(UTF_8);
                };
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(content.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Two values for one claim: a reader that takes the first and one that takes the last differ.
     */
    private static String twice(String good) {
        var parts = good.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        var doubled = claims.substring(0, claims.length() - 1) + ",\"exp\":99999999999}";
        return parts[0] + "." + base64(doubled.getBytes(UTF_8)) + "." + parts[2];
    }

    private interface Change {
        void change(byte[] bytes);
    }

    private static String withSignature(String token, Change change) {
        var dot = token.lastIndexOf('.');
        var signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        change.change(signature);
        return token.substring(0, dot + 1) + base64(signature);
    }

    private static String signed(String content, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(JsonNode part) {
        return base64(part.toString().getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The test server's own, so that everything but the forgery is as good as it can be. */
    private static RsaJsonWebKey realmKey() {
        try (var file = Forger.class.getResourceAsStream("/privateKey.jwk")) {
            var fields =
                    JSON.readValue(
                            Objects.requireNonNull(file),
                            new TypeReference<Map<String, Object>>() {});
            return new RsaJsonWebKey(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
