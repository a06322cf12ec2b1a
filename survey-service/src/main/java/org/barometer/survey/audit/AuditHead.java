package org.barometer.survey.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.survey.audit.model.ChainEnd;
import org.barometer.survey.audit.model.Entry;
import org.barometer.survey.audit.model.Hash;
import org.barometer.survey.audit.model.SignedHead;
import org.barometer.survey.audit.model.TreeHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed head of the audit log that was the newest when something was given out. */
@Schema(description = "To be kept: it binds everything that the audit log held at its time")
public record AuditHead(
        @NotNull @Size(max = 10)
                Map<@Pattern(regexp = "[a-z-]{1,50}") String, @NotNull @Valid End> chains,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String key,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String root,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature,
        @Min(1) long size,
        @NotNull @Pattern(regexp = TIME) String time) {
    private static final String TIME =
            "\\d{4}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}Z";

    /** How far the chain of a service had come. */
    public record End(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash, @Min(1) long sequence) {}

    public static AuditHead of(SignedHead signed) {
        var head = signed.head();
        var chains = new TreeMap<String, End>();
        head.chains()
                .forEach(
                        (service, end) ->
                                chains.put(service, new End(end.hash().hex(), end.sequence())));
        return new AuditHead(
                chains,
                signed.key(),
                head.root().hex(),
                signed.signature(),
                head.size(),
                Entry.text(head.time()));
    }

    public SignedHead toModel() {
        var ends = new TreeMap<String, ChainEnd>();
        chains.forEach(
                (service, end) ->
                        ends.put(service, new ChainEnd(end.sequence(), new Hash(end.hash()))));
        return new SignedHead(
                new TreeHead(size, new Hash(root), Instant.parse(time), ends), key, signature);
    }
}
