package org.barometer.trend.release.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.barometer.trend.catalogue.model.Comparability;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.estimate.model.BenjaminiHochberg;
import org.barometer.trend.estimate.model.Change;
import org.barometer.trend.estimate.model.Cluster;
import org.barometer.trend.estimate.model.Confidence;
import org.barometer.trend.estimate.model.Design;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.PooledDesignEffect;

/** What changed from one edition to the next, and what of it may be said. */
final class Changes {
    /** Of the changes that are called one, so many at most are expected to be none. */
    private static final double FALSE_DISCOVERIES = 0.05;

    /**
     * A change beside others, before it is known what may be said of it.
     *
     * @param comesOrGoes whether it is a code of open answers that nobody mentioned in one of the
     *     editions
     */
    record Candidate(PublishedChange change, Option option, double pValue, boolean comesOrGoes) {}

    private Changes() {}

    /**
     * Every change between consecutive editions that may be compared and is shown on both sides.
     */
    static List<Candidate> of(
            List<AskedEdition> asked, Set<Breakdown> breakdowns, PooledDesignEffect pooled) {
        var found = new ArrayList<Candidate>();
        for (var i = 1; i < asked.size(); i++) {
            var earlier = asked.get(i - 1);
            var later = asked.get(i);
            var design = design(earlier, later);
            for (var area : earlier.table().blocks().keySet()) {
                if (breakdowns.contains(area.by())) {
                    for (var option : earlier.question().options()) {
                        change(earlier, later, option, area, design, pooled).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** The agencies of either edition: those of both answer alike twice. */
    private static Design design(AskedEdition earlier, AskedEdition later) {
        var agencies = new TreeMap<String, Cluster>();
        earlier.agencies().forEach(agency -> agencies.put(agency.agency(), agency));
        later.agencies().forEach(agency -> agencies.put(agency.agency(), agency));
        return Design.of(agencies.values());
    }

    private static Optional<Candidate> change(
            AskedEdition earlier,
            AskedEdition later,
            Option option,
            Area area,
            Design design,
            PooledDesignEffect pooled) {
        var counted = countedAs(earlier, later, option.code());
        if (counted.isEmpty()
                || !earlier.shows(area, option.code())
                || !counted.stream().allMatch(each -> later.shows(area, each))) {
            return Optional.empty();
        }
        return earlier.share(design, area, List.of(option.code()))
                .flatMap(
                        before ->
                                later.share(design, area, counted)
                                        .map(after -> new Change(before, after)))
                .map(
                        change -> {
                            var printed =
                                    Printed.of(change.interval(pooled, Confidence.OF_95_PERCENT));
                            return new Candidate(
                                    new PublishedChange(
                                            area.by(),
                                            area.code(),
                                            option.code(),
                                            counted,
                                            earlier.edition().code(),
                                            later.edition().code(),
                                            change.later().p() - change.earlier().p(),
                                            printed.lower(),
                                            printed.upper(),
                                            Direction.of(printed.interval())),
                                    option,
                                    change.pValue().orElse(1.0),
                                    later.question().codebook() != null
                                            && (change.earlier().count() == 0)
                                                    != (change.later().count() == 0));
                        });
    }

    /** What an option is counted as in the later edition; nothing where it cannot be compared. */
    private static List<String> countedAs(AskedEdition earlier, AskedEdition later, String option) {
        var stated = later.question().comparability();
        if (Comparability.breakAfter(earlier.edition().code(), stated, option).isEmpty()) {
            return later.offers(option) ? List.of(option) : List.of();
        }
        if (stated == null
                || stated.verdict() != Verdict.BRIDGED
                || !stated.with().equals(earlier.edition().code())) {
            return List.of();
        }
        return stated.bridges().stream()
                .filter(bridge -> bridge.from().equals(option))
                // Who ticked two of several would be counted twice.
                .filter(bridge -> bridge.to().size() == 1 || later.table().exclusive())
                .findFirst()
                .map(bridge -> bridge.to())
                .orElse(List.of());
    }

    /**
     * Those that are shown side by side, in their order, with what may be said of each: that it
     * rose or fell only if it survives beside the others (Benjamini and Hochberg 1995).
     */
    static List<PublishedChange> sideBySide(Collection<Candidate> page) {
        var candidates = List.copyOf(page);
        var adjusted =
                BenjaminiHochberg.adjust(candidates.stream().map(Candidate::pValue).toList());
        var shown = new ArrayList<PublishedChange>();
        for (var i = 0; i < candidates.size(); i++) {
            var change = candidates.get(i).change();
            shown.add(
                    adjusted.get(i) <= FALSE_DISCOVERIES
                            ? change
                            : change.with(Direction.NOT_SHOWN));
        }
        return shown;
    }

    /** The same, where each breakdown is a page of its own. */
    static List<PublishedChange> byPage(Collection<Candidate> ofOneMeasure) {
        Map<Breakdown, List<Candidate>> pages =
                ofOneMeasure.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.change().by(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return pages.values().stream()
                .map(Changes::sideBySide)
                .flatMap(List::stream)
                .sorted(PublishedChange.ORDER)
                .toList();
    }

    /** Of the world's changes of all measures those that may be put into a sentence. */
    static List<PublishedInsight> insights(Map<String, List<Candidate>> byMeasure) {
        record Of(String measure, Candidate candidate) {}
        var world =
                byMeasure.entrySet().stream()
                        .flatMap(
                                measure ->
                                        measure.getValue().stream()
                                                .map(each -> new Of(measure.getKey(), each)))
                        .filter(each -> each.candidate().change().by() == Breakdown.WORLD)
                        // What is left over says nothing by itself.
                        .filter(each -> !each.candidate().option().leftOver())
                        .toList();
        var shown = sideBySide(world.stream().map(Of::candidate).toList());
        var insights = new ArrayList<PublishedInsight>();
        for (var i = 0; i < world.size(); i++) {
            // That something was mentioned in one edition only is no estimate: it is so.
            if (shown.get(i).direction() != Direction.NOT_SHOWN
                    || world.get(i).candidate().comesOrGoes()) {
                insights.add(new PublishedInsight(world.get(i).measure(), shown.get(i)));
            }
        }
        return insights.stream().sorted(PublishedInsight.MOST_CERTAIN_FIRST).toList();
    }
}
