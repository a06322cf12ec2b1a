package org.barometer.trend.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Verifies a release that was downloaded with the public keys of its signer, without a database and
 * without any service: {@code ./barometer verify-release}.
 */
public final class VerifyRelease {
    private static final String USAGE =
            "Usage: verify-release <release.json> --key <keys> [--audit-key <keys>]; keys are a PEM"
                    + " file or a JSON Web Key Set";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What comes before the 32 bytes of an Ed25519 key in X.509. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final List<Path> files = new ArrayList<>();
    private final Map<String, PublicKey> keys = new LinkedHashMap<>();
    private final Map<String, PublicKey> auditKeys = new LinkedHashMap<>();
    private final List<String> flaws = new ArrayList<>();

    private VerifyRelease() {}

    /** Ends with 0 if nothing was found, 1 if something was, and 2 if it could not look. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            return new VerifyRelease().verify(arguments, out);
        } catch (IOException e) {
            out.println("A file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        return 2;
    }

    private int verify(List<String> arguments, PrintStream out) throws IOException {
        parse(arguments);
        var file = ReleaseFile.read(Files.readString(files.getFirst()));
        if (!file.canonical()) {
            flaws.add("It is not in its canonical form (RFC 8785)");
        }
        if (!CanonicalJson.sha256(file.content()).equals(file.digest())) {
            flaws.add("The digest is not that of the content");
        }
        if (!isSigned(keys, file.keyId(), file.content(), file.signature())) {
            flaws.add("No key that was given has signed the content");
        }
        var head = auditHead(file.auditHead());
        flaws.forEach(flaw -> out.println("FLAW  " + flaw));
        out.printf(
                "%s, digest %s: %s; %s%n",
                file.release(),
                file.digest(),
                flaws.isEmpty() ? "as it was signed" : "NOT as it was signed",
                head);
        return flaws.isEmpty() ? 0 : 1;
    }

    private String auditHead(JsonNode head) throws IOException {
        if (!(head instanceof ObjectNode fields)) {
            return "no head of the audit log is printed on it";
        }
        var named = "head of the audit log of size " + fields.path("size").asText();
        if (auditKeys.isEmpty()) {
            return named + " (its signature was not looked at: no --audit-key)";
        }
        var signed = fields.deepCopy();
        var signature = signed.remove("signature").asText();
        var text = new JsonCanonicalizer(signed.toString()).getEncodedString();
        if (!isSigned(auditKeys, fields.path("key").asText(), text, signature)) {
            flaws.add("No key that was given has signed the head of the audit log");
        }
        return named;
    }

    private void parse(List<String> arguments) throws IOException {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
            } else if (argument.equals("--key") && rest.hasNext()) {
                keys.putAll(read(Path.of(rest.next())));
            } else if (argument.equals("--audit-key") && rest.hasNext()) {
                auditKeys.putAll(read(Path.of(rest.next())));
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        if (files.size() != 1 || keys.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
    }

    /** Keys by their names. */
    private static Map<String, PublicKey> read(Path file) throws IOException {
        var text = Files.readString(file);
        try {
            return text.contains("BEGIN PUBLIC KEY") ? pem(text) : set(JSON.readTree(text));
        } catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("%s holds no public Ed25519 key".formatted(file), e);
        }
    }

    private static Map<String, PublicKey> pem(String text) throws GeneralSecurityException {
        var encoded =
                Base64.getMimeDecoder()
                        .decode(text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", ""));
        var x =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOfRange(encoded, PREFIX.length, encoded.length));
        var thumbprint = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}";
        var id =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of().parseHex(CanonicalJson.sha256(thumbprint)));
        return Map.of(id, key(encoded));
    }

    private static Map<String, PublicKey> set(JsonNode set) throws GeneralSecurityException {
        var keys = new LinkedHashMap<String, PublicKey>();
        for (var each : set.path("keys")) {
            var x = Base64.getUrlDecoder().decode(each.path("x").asText());
            var encoded = new byte[PREFIX.length + x.length];
            System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
            System.arraycopy(x, 0, encoded, PREFIX.length, x.length);
            keys.put(each.path("kid").asText(), key(encoded));
        }
        return keys;
    }

    private static PublicKey key(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static boolean isSigned(
            Map<String, PublicKey> keys, String id, String text, String signature) {
        var key = keys.get(id);
        if (key == null) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
