package org.barometer.agency.desk;

import java.util.List;
import org.barometer.agency.pages.Link;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry and Keycloak differ.
 *
 * @param away why nobody can tell, if so
 * @param done what has just been done
 * @param refusal why nothing was done, if so
 * @param more how many differences are not shown
 */
record DriftPage(
        List<Link> tabs,
        @Nullable String away,
        @Nullable String done,
        @Nullable String refusal,
        List<Line> lines,
        @Nullable String more) {

    /**
     * One difference.
     *
     * @param href where the registry has it, if it does
     * @param text what differs, in words
     * @param ways what can be done about it; empty if nothing can
     * @param wrong why what was chosen was not done
     */
    record Line(
            String digest,
            String subject,
            String id,
            @Nullable String href,
            String text,
            List<String> registry,
            List<String> keycloak,
            List<String> ways,
            boolean chosen,
            @Nullable String wrong) {}
}
