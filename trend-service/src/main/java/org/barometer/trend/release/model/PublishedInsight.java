package org.barometer.trend.release.model;

import java.util.Comparator;

/**
 * A change of the whole world that a release can put into a sentence: it would survive beside every
 * other change of the release, or it is a mention among coded open answers that came or went.
 */
public record PublishedInsight(String measure, PublishedChange change) {

    /** By the least that it changed: large and certain before large, and before certain. */
    static final Comparator<PublishedInsight> MOST_CERTAIN_FIRST =
            Comparator.comparingDouble((PublishedInsight insight) -> -insight.change().atLeast())
                    .thenComparing(PublishedInsight::measure)
                    .thenComparing(PublishedInsight::change, PublishedChange.ORDER);
}
