package org.barometer.survey.codingdesk.model;

import java.util.Optional;

/** The keys that toggle codes: the digits first, then the letters; the rest is searched for. */
public final class Keys {
    private static final String ALL = "123456789abcdefghijklmnopqrstuvwxyz";

    private Keys() {}

    /** The key of the code at a place of the list, from 0. */
    public static Optional<String> of(int place) {
        return place < ALL.length()
                ? Optional.of(ALL.substring(place, place + 1))
                : Optional.empty();
    }
}
