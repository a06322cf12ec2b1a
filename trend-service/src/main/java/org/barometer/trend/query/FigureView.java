package org.barometer.trend.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.Estimand;
import org.barometer.trend.estimate.model.IntervalMethod;
import org.barometer.trend.estimate.model.Reliability.Grade;
import org.barometer.trend.release.CanonicalJson;
import org.barometer.trend.release.model.Flag;
import org.barometer.trend.release.model.IntervalRule;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * One released figure with all that is needed to quote it.
 *
 * @param supersededBy the release that has taken the place of the figure's
 * @param digest of the release
 * @param hash SHA-256 of the canonical JSON (RFC 8785) of release, digest, measure and figure
 */
public record FigureView(
        String release,
        Release.State state,
        @Nullable String supersededBy,
        @Nullable Instant publishedAt,
        String measure,
        Map<String, String> text,
        Breakdown by,
        String area,
        String option,
        Map<String, String> label,
        String edition,
        int year,
        String unit,
        boolean synthetic,
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Long x,
        @Nullable Long n,
        @Nullable Integer agencies,
        Estimand estimand,
        IntervalRule interval,
        @Nullable IntervalMethod method,
        @Nullable Grade reliability,
        List<Flag> flags,
        int questionnaireVersion,
        String program,
        String digest,
        String hash) {

    /** What the hash of a figure is taken of. */
    private record Hashed(String release, String digest, String measure, Observation figure) {}

    /**
     * A figure by its address.
     *
     * @param area WORLD, or a breakdown and a code such as COUNTRY.SE
     */
    public static Optional<FigureView> of(
            Release release, String measure, String area, String option, String edition) {
        return release.content()
                .measure(measure)
                .flatMap(
                        published ->
                                published.observations().stream()
                                        .filter(
                                                seen ->
                                                        seen.address()
                                                                .equals(
                                                                        "%s/%s/%s"
                                                                                .formatted(
                                                                                        area,
                                                                                        option,
                                                                                        edition)))
                                        .findFirst()
                                        .map(seen -> of(release, published, seen)));
    }

    private static FigureView of(Release release, PublishedMeasure measure, Observation seen) {
        var content = release.content();
        var edition = content.edition(seen.edition());
        return new FigureView(
                release.code(),
                release.state(),
                release.successor().orElse(null),
                release.published().orElse(null),
                measure.measure(),
                measure.text(),
                seen.by(),
                seen.area(),
                seen.option(),
                measure.option(seen.option()).map(Option::label).orElse(Map.of()),
                seen.edition(),
                seen.year(),
                edition.unit(),
                edition.synthetic(),
                seen.estimate(),
                seen.lower(),
                seen.upper(),
                seen.x(),
                seen.n(),
                seen.agencies(),
                Estimand.RESPONDENTS,
                content.interval(),
                seen.method(),
                seen.reliability(),
                measure.breakAt(seen.edition(), seen.option()).isEmpty()
                        ? seen.flags()
                        : Stream.concat(seen.flags().stream(), Stream.of(Flag.BREAK)).toList(),
                seen.questionnaireVersion(),
                content.program(),
                release.digest(),
                CanonicalJson.sha256(
                        CanonicalJson.write(
                                new Hashed(
                                        release.code(),
                                        release.digest(),
                                        measure.measure(),
                                        seen))));
    }
}
