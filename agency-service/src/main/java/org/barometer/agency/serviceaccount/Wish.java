package org.barometer.agency.serviceaccount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.audit.model.Actor;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.serviceaccount.model.Overlap;
import org.barometer.agency.serviceaccount.model.ServiceAccount;

/**
 * An administrator's wish for a secret, under a key that makes repeating it harmless.
 *
 * @param digest equal for equal wishes, so that a repeated one is told from a key used twice
 */
public record Wish(Actor actor, IdempotencyKey key, String digest, Duration overlap) {

    public static Wish forNew(Actor actor, IdempotencyKey key, ServiceAccount account) {
        return new Wish(
                actor,
                key,
                digest(
                        "create",
                        account.name().value(),
                        account.role().name(),
                        account.agency().map(AgencyCode::value).orElse("")),
                Duration.ZERO);
    }

    public static Wish forAnother(Actor actor, IdempotencyKey key, UUID account, Overlap overlap) {
        return new Wish(
                actor,
                key,
                digest("rotate", account.toString(), overlap.duration().toString()),
                overlap.duration());
    }

    private static String digest(String... values) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            sha256.digest(
                                    String.join("\n", values).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
