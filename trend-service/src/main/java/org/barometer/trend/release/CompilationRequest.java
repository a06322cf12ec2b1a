package org.barometer.trend.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.model.Compilation;
import org.barometer.trend.release.model.Embargo;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst wants to have compiled.
 *
 * @param measures all that the editions ask for, if none is named
 * @param breakdowns by measure, beside the world
 */
public record CompilationRequest(
        Map<String, String> title,
        List<String> editions,
        Set<String> measures,
        Map<String, Set<Breakdown>> breakdowns,
        Visibility visibility,
        @Nullable Embargo embargo,
        @Nullable Revision revises) {

    public CompilationRequest {
        title = Map.copyOf(title);
        editions = editions.stream().distinct().sorted().toList();
        measures = Set.copyOf(measures);
        breakdowns = Map.copyOf(breakdowns);
    }

    Compilation.Scope scope() {
        return new Compilation.Scope(measures, breakdowns);
    }

    /** Every measure that is named. */
    Set<String> named() {
        var named = new TreeSet<>(breakdowns.keySet());
        named.addAll(measures);
        return named;
    }

    Optional<Embargo> keptBack() {
        return Optional.ofNullable(embargo);
    }

    Optional<Revision> revision() {
        return Optional.ofNullable(revises);
    }

    /** The same for the same wishes, however they were written. */
    public String digest() {
        return CanonicalJson.sha256(canonical());
    }

    public String canonical() {
        return CanonicalJson.write(this);
    }

    public static CompilationRequest read(String canonical) {
        return CanonicalJson.read(canonical, CompilationRequest.class);
    }
}
