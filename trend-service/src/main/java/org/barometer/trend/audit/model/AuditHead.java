package org.barometer.trend.audit.model;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The signed head of the audit log that was the newest when a release was compiled: to be kept,
 * since it binds everything that the audit log held at its time.
 */
public record AuditHead(
        SortedMap<String, End> chains,
        String key,
        String root,
        String signature,
        long size,
        String time) {

    /** How far the chain of a service had come. */
    public record End(String hash, long sequence) {}

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
}
