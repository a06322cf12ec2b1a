package org.barometer.trend.pages.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedChange;
import org.barometer.trend.release.model.PublishedEdition;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.ReleaseContent;

/** One measure of a release, looked at by one breakdown. */
public record Trend(ReleaseContent release, PublishedMeasure measure, Breakdown by) {
    private static final String YES = "YES";

    /** Every measure of a release, of the whole world. */
    public static List<Trend> allOf(ReleaseContent release) {
        return release.measures().stream()
                .map(measure -> new Trend(release, measure, Breakdown.WORLD))
                .toList();
    }

    /** A measure by a breakdown, if the release has it. */
    public static Optional<Trend> of(ReleaseContent release, String measure, Breakdown by) {
        return release.measure(measure)
                .filter(found -> found.breakdowns().contains(by))
                .map(found -> new Trend(release, found, by));
    }

    /** The editions that asked, the oldest first. */
    public List<PublishedEdition> editions() {
        return measure.questions().stream()
                .map(question -> release.edition(question.edition()))
                .sorted(comparingInt(PublishedEdition::year))
                .toList();
    }

    public String programme() {
        return editions().getLast().programme();
    }

    /** What an edition is called, without its year: a programme is known by its editions. */
    public String programmeTitle(Language language) {
        return programmeTitle(editions().getLast(), language);
    }

    /** The same where an edition is at hand. */
    public static String programmeTitle(PublishedEdition edition, Language language) {
        var year = String.valueOf(edition.year());
        return language.text(edition.title()).replace(year, "").strip();
    }

    public boolean synthetic() {
        return editions().stream().anyMatch(PublishedEdition::synthetic);
    }

    public List<String> sources(Language language) {
        return editions().stream()
                .map(edition -> language.text(edition.source()))
                .distinct()
                .toList();
    }

    /** The years that have at least one figure of the world. */
    SortedSet<Integer> publishedYears() {
        return observations(Breakdown.WORLD)
                .filter(Trend::published)
                .map(Observation::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * All years of the programme from the first to the last one that asked, also those that did not
     * ask.
     */
    SortedSet<Integer> span() {
        var asked =
                editions().stream()
                        .map(PublishedEdition::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        return release.editions().stream()
                .filter(edition -> edition.programme().equals(programme()))
                .map(PublishedEdition::year)
                .filter(year -> year >= asked.first() && year <= asked.last())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Why a year has no observation: an option was not offered, or an area had no respondent. */
    Row.Gap gap(int year) {
        var asked = editions().stream().anyMatch(edition -> edition.year() == year);
        return asked && by != Breakdown.WORLD ? Row.Gap.NOBODY : Row.Gap.NOT_ASKED;
    }

    List<String> areas() {
        return observations(by).map(Observation::area).distinct().toList();
    }

    /** The observations of one option in one area, the oldest first. */
    List<Observation> line(String area, String option) {
        return line(by, area, option);
    }

    /**
     * The options by their share in the newest figures of the world, the most chosen first; but a
     * question of yes and no is about the yes, and what is left over comes last, however much it
     * is.
     */
    List<Option> leading() {
        var shares = newestShares();
        return measure.options().stream()
                .sorted(
                        comparing(Option::leftOver)
                                .thenComparing(option -> !option.code().equals(YES))
                                .thenComparing(
                                        option -> shares.getOrDefault(option.code(), 0.0),
                                        reverseOrder()))
                .toList();
    }

    private Map<String, Double> newestShares() {
        var years = publishedYears();
        return observations(Breakdown.WORLD)
                .filter(seen -> published(seen) && seen.year() == years.last())
                .collect(Collectors.toMap(Observation::option, Trend::estimate, Math::max));
    }

    /** The figure of the leading option in the world, and the one before it. */
    Optional<Headline> headline(Language language) {
        return leading().stream().findFirst().flatMap(option -> headline(option, language));
    }

    Optional<Headline> headline(Option option, Language language) {
        var shown =
                line(Breakdown.WORLD, Area.WORLD.code(), option.code()).stream()
                        .filter(Trend::published)
                        .toList();
        return Headline.of(language.text(option.label()), comparable(shown), language);
    }

    /** Why a figure does not continue those before it; empty where it does. */
    Optional<String> breakAt(Observation seen, Language language) {
        return measure.breakAt(seen.edition(), seen.option()).map(language::text);
    }

    static boolean published(Observation seen) {
        return seen.estimate() != null;
    }

    static double estimate(Observation seen) {
        return Objects.requireNonNullElse(seen.estimate(), 0.0);
    }

    /** The changes of the whole world; those of areas are in the data. */
    List<PublishedChange> changes() {
        return by == Breakdown.WORLD
                ? measure.changes().stream().filter(change -> change.by() == by).toList()
                : List.of();
    }

    String label(String option, Language language) {
        return measure.option(option).map(one -> language.text(one.label())).orElse(option);
    }

    int year(String edition) {
        return release.edition(edition).year();
    }

    /** The newest of these figures and those before it that it may be compared with. */
    private List<Observation> comparable(List<Observation> published) {
        return published.stream()
                .filter(
                        seen ->
                                measure.comparable(
                                        seen.edition(),
                                        published.getLast().edition(),
                                        seen.option()))
                .toList();
    }

    private List<Observation> line(Breakdown breakdown, String area, String option) {
        return observations(breakdown)
                .filter(seen -> seen.area().equals(area) && seen.option().equals(option))
                .sorted(comparingInt(Observation::year).thenComparing(Observation::edition))
                .toList();
    }

    private Stream<Observation> observations(Breakdown breakdown) {
        return measure.observations().stream().filter(seen -> seen.by() == breakdown);
    }

    /** The words of the newest question. */
    public Map<String, String> text() {
        return measure.text();
    }
}
