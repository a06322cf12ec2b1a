package org.barometer.trend.own.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.OwnPattern;
import org.barometer.trend.disclosure.model.OwnVintages;
import org.barometer.trend.release.model.Evidence;
import org.barometer.trend.release.model.Evidence.Part;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.PublishedQuestion;
import org.barometer.trend.release.model.Release;

/**
 * How an agency's respondents answered, beside what a release says of everybody. The total is the
 * published one, with the agency in it: nobody subtracts here.
 *
 * @param release published
 * @param editions in which the agency took part, the latest first
 */
public record OwnReport(String agency, Release release, List<OwnEdition> editions) {

    /**
     * A release that was published, and what of it the agency gave.
     *
     * @param own of this agency only
     */
    public record Counted(Release release, Evidence own) {

        private Optional<Part> part(String edition) {
            return own.parts().stream().filter(part -> part.edition().equals(edition)).findFirst();
        }

        /** What it counts of a measure in an edition, if it tells of that. */
        private Optional<OwnCount> count(String measure, String edition) {
            return release.content().measure(measure).stream()
                    .flatMap(told -> told.questions().stream())
                    .filter(question -> question.edition().equals(edition))
                    .findFirst()
                    .flatMap(
                            question ->
                                    part(edition)
                                            .map(
                                                    part ->
                                                            OwnCount.of(
                                                                    release.code(),
                                                                    question,
                                                                    part)));
        }
    }

    public OwnReport {
        editions = List.copyOf(editions);
    }

    /**
     * The report on the release that was published last.
     *
     * @param counted every release until then that has answers of the agency, the first one first
     */
    public static OwnReport of(String agency, List<Counted> counted) {
        var last = counted.getLast();
        return new OwnReport(
                agency,
                last.release(),
                last.release().content().editions().stream()
                        .sorted(
                                comparingInt(PublishedEdition::year)
                                        .reversed()
                                        .thenComparing(PublishedEdition::edition))
                        .flatMap(
                                edition ->
                                        last.part(edition.edition()).stream()
                                                .map(part -> edition(edition, part, counted)))
                        .filter(Predicate.not(edition -> edition.measures().isEmpty()))
                        .toList());
    }

    private static OwnEdition edition(PublishedEdition edition, Part part, List<Counted> counted) {
        var areas = part.areas();
        var measures =
                counted.getLast().release().content().measures().stream()
                        .flatMap(
                                measure ->
                                        measure.questions().stream()
                                                .filter(
                                                        question ->
                                                                question.edition()
                                                                        .equals(edition.edition()))
                                                .map(
                                                        question ->
                                                                measure(
                                                                        measure, question, areas,
                                                                        counted)))
                        .toList();
        var breakdowns = EnumSet.of(Breakdown.WORLD);
        counted.getLast().release().content().measures().stream()
                .filter(
                        measure ->
                                measures.stream()
                                        .anyMatch(own -> own.measure().equals(measure.measure())))
                .forEach(measure -> breakdowns.addAll(measure.breakdowns()));
        return new OwnEdition(
                edition,
                areas.stream()
                        .filter(area -> breakdowns.contains(area.by()))
                        .sorted(comparing(Area::by))
                        .toList(),
                measures);
    }

    private static OwnMeasure measure(
            PublishedMeasure measure,
            PublishedQuestion question,
            Set<Area> areas,
            List<Counted> counted) {
        var vintages =
                counted.stream()
                        .map(one -> one.count(measure.measure(), question.edition()))
                        .flatMap(Optional::stream)
                        .toList();
        var policy = counted.getLast().release().content().disclosure();
        var told =
                vintages.get(
                        OwnVintages.told(vintages.stream().map(OwnCount::table).toList(), policy));
        var pattern = OwnPattern.of(told.table(), policy);
        return new OwnMeasure(
                measure.measure(),
                question,
                told.release(),
                pattern.base() ? told.base() : null,
                question.options().stream()
                        .map(
                                option ->
                                        OwnFigure.of(
                                                option,
                                                told,
                                                pattern,
                                                measure.observations().stream()
                                                        .filter(
                                                                seen ->
                                                                        seen.edition()
                                                                                .equals(
                                                                                        question
                                                                                                .edition()))
                                                        .filter(
                                                                seen ->
                                                                        seen.option()
                                                                                .equals(
                                                                                        option
                                                                                                .code()))
                                                        .filter(
                                                                seen ->
                                                                        areas.contains(
                                                                                new Area(
                                                                                        seen.by(),
                                                                                        seen
                                                                                                .area())))
                                                        .toList()))
                        .toList());
    }
}
