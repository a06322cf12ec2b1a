package org.barometer.survey.desk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form has just done, told once on the page that follows. */
enum Done {
    DECLINED,
    FILED,
    RESUMED,
    WITHDRAWN;

    static final String PARAMETER = "done";

    /** The text for what stands in an address, which anybody can write; empty for anything else. */
    static Optional<String> text(@Nullable String name, DeskMessages words) {
        return Arrays.stream(values())
                .filter(done -> done.name().equals(name))
                .findFirst()
                .map(done -> words.done(done.name()));
    }

    String after(String address) {
        return address + "?" + PARAMETER + "=" + name();
    }
}
