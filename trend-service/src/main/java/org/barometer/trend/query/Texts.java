package org.barometer.trend.query;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.barometer.trend.release.model.PublishedEdition;

/**
 * The texts of an answer.
 *
 * @param language in which they are; in all of them if empty
 */
record Texts(Optional<String> language) {

    /** English is always there. */
    Map<String, String> of(Map<String, String> texts) {
        return language.map(
                        tag ->
                                texts.containsKey(tag)
                                        ? Map.of(tag, texts.get(tag))
                                        : Map.of("en", texts.getOrDefault("en", "")))
                .orElseGet(() -> new TreeMap<>(texts));
    }

    PublishedEdition of(PublishedEdition edition) {
        return new PublishedEdition(
                edition.edition(),
                edition.programme(),
                edition.year(),
                of(edition.title()),
                edition.unit(),
                edition.synthetic(),
                of(edition.source()),
                edition.questionnaireVersion());
    }

    /** Where the answers come from, each origin once. */
    Map<String, String> source(List<PublishedEdition> editions) {
        var origins = new TreeMap<String, LinkedHashSet<String>>();
        for (var edition : editions) {
            edition.source()
                    .forEach(
                            (tag, text) ->
                                    origins.computeIfAbsent(tag, _ -> new LinkedHashSet<>())
                                            .add(text));
        }
        var sources = new TreeMap<String, String>();
        origins.forEach((tag, texts) -> sources.put(tag, texts.stream().collect(joining("; "))));
        return of(sources);
    }
}
