package org.barometer.trend.audit.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/** An act as a service keeps it for good: the how-manieth it is, when it was done and by whom. */
public record Entry(String service, long sequence, Instant time, Actor actor, Act act) {
    /** Always of one length, so that texts sort as times do. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public Entry {
        Code.of(service);
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The one text of this entry, of which hashes are taken: RFC 8785. */
    public String canonical() {
        var fields = new TreeMap<String, Object>();
        fields.put("service", service);
        fields.put("sequence", sequence);
        fields.put("time", text(time));
        fields.put("role", actor.role());
        fields.put("account", actor.account());
        fields.put("request", actor.request());
        fields.put("action", act.action());
        fields.put("objectType", act.objectType());
        fields.put("objectId", act.objectId());
        fields.put("before", act.before());
        fields.put("after", act.after());
        if (act.reason() != null) {
            fields.put("reason", act.reason());
        }
        return CanonicalJson.write(fields);
    }

    /** The time as entries and heads write it. */
    public static String text(Instant time) {
        return TIME.format(time);
    }
}
