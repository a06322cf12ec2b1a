package org.barometer.survey.analysis.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How much of what was asked for has come in.
 *
 * @param answering agencies with at least one response
 * @param received responses of the agencies that have a target
 * @param hoped the sum of their targets
 */
public record Reach(long invited, long answering, long received, long hoped) {

    /** An invited agency: how many responses it gave, and how many are hoped for. */
    public record Part(long responses, @Nullable Integer target) {}

    public static Reach of(Collection<Part> parts) {
        long answering = 0;
        long received = 0;
        long hoped = 0;
        for (var part : parts) {
            var target = part.target();
            answering += part.responses() > 0 ? 1 : 0;
            if (target != null) {
                received += part.responses();
                hoped += target;
            }
        }
        return new Reach(parts.size(), answering, received, hoped);
    }

    /**
     * By responses where a number was hoped for, else by agencies; nothing where none is invited.
     */
    public @Nullable Double rate() {
        if (hoped > 0) {
            return (double) received / hoped;
        }
        return invited == 0 ? null : (double) answering / invited;
    }
}
