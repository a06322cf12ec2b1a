package org.barometer.agency.agency.model;

import java.time.ZoneId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The IANA name of the time zone by whose clock an agency works. */
public record TimeZoneName(String value) {
    public static final TimeZoneName UTC = new TimeZoneName("UTC");

    public TimeZoneName {
        if (!isPlace(value) && !value.equals("UTC")) {
            throw new IllegalArgumentException(
                    "Use a name of the IANA time zone database, such as Europe/Stockholm, or UTC");
        }
    }

    /** Every name that there is, in order. */
    public static SortedSet<String> all() {
        var all = new TreeSet<>(Set.of(UTC.value));
        ZoneId.getAvailableZoneIds().stream().filter(TimeZoneName::isPlace).forEach(all::add);
        return all;
    }

    /** Fixed offsets have names there too, but no place has one all year for ever. */
    private static boolean isPlace(String name) {
        return name.contains("/")
                && !name.startsWith("Etc/")
                && !name.startsWith("SystemV/")
                && ZoneId.getAvailableZoneIds().contains(name);
    }

    @Override
    public String toString() {
        return value;
    }
}
