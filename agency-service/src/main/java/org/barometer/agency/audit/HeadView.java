package org.barometer.agency.audit;

import java.util.Map;
import java.util.TreeMap;
import org.barometer.agency.audit.model.Entry;
import org.barometer.agency.audit.model.SignedHead;

/** A signed head, to be kept where nobody of Barometer can change it. */
record HeadView(
        Map<String, EndView> chains,
        String key,
        String root,
        String signature,
        long size,
        String time) {

    /** How far the chain of a service had come. */
    record EndView(String hash, long sequence) {}

    static HeadView of(SignedHead signed) {
        var head = signed.head();
        var chains = new TreeMap<String, EndView>();
        head.chains()
                .forEach(
                        (service, end) ->
                                chains.put(service, new EndView(end.hash().hex(), end.sequence())));
        return new HeadView(
                chains,
                signed.key(),
                head.root().hex(),
                signed.signature(),
                head.size(),
                Entry.text(head.time()));
    }
}
