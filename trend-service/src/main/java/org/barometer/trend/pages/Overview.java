package org.barometer.trend.pages;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.barometer.trend.insight.Insight;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.model.MeasureCard;
import org.barometer.trend.pages.model.Trend;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/** All measures of a release, by programme. */
record Overview(
        @Nullable ReleaseNote release,
        String everything,
        String programme,
        List<Link> releases,
        List<Link> programmes,
        List<Told> insights,
        List<Group> groups,
        boolean synthetic,
        String check) {

    /** A sentence, and the page of the measure that it is about. */
    record Told(String href, String sentence, String question) {

        static Told of(Insight insight, Here here, Language language) {
            return new Told(
                    here.go("/measures/" + insight.measure()).href(),
                    language.text(insight.sentence()),
                    language.text(insight.question()));
        }
    }

    /** As many as a reader takes in at a glance; the data has them all. */
    private static final int INSIGHTS = 5;

    /**
     * The measures of one programme.
     *
     * @param cases where it says how many cases there were; empty where it does not
     */
    record Group(String label, String cases, List<Card> cards) {}

    /** A measure and the address of its page. */
    record Card(String href, MeasureCard card) {}

    static Overview nothing(Here here) {
        return new Overview(
                null,
                here.href(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                check(here));
    }

    static Overview of(
            Release release,
            List<Insight> insights,
            List<Release> published,
            String chosen,
            Here here,
            Language language) {
        var trends = Trend.allOf(release.content());
        var byProgramme =
                trends.stream()
                        .collect(groupingBy(Trend::programme, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .sorted(comparingInt(entry -> -entry.getValue().size()))
                        .toList();
        var known =
                byProgramme.stream().anyMatch(entry -> entry.getKey().equals(chosen)) ? chosen : "";
        var programmes =
                byProgramme.stream()
                        .map(
                                entry ->
                                        Link.to(
                                                here.with("programme", entry.getKey()).href(),
                                                title(entry.getValue(), language),
                                                entry.getKey().equals(known)))
                        .toList();
        var groups =
                byProgramme.stream()
                        .filter(entry -> known.isEmpty() || entry.getKey().equals(known))
                        .map(
                                entry ->
                                        new Group(
                                                title(entry.getValue(), language),
                                                CasesPage.hrefOf(
                                                        release,
                                                        entry.getKey(),
                                                        here.without("programme")),
                                                cards(entry.getValue(), here, language)))
                        .toList();
        return new Overview(
                ReleaseNote.of(release, language),
                here.without("programme").href(),
                known,
                published.stream()
                        .map(
                                other ->
                                        Link.to(
                                                here.with("release", other.code()).href(),
                                                language.text(other.content().title()),
                                                other.equals(release)))
                        .toList(),
                programmes,
                insights.stream()
                        .limit(INSIGHTS)
                        .map(insight -> Told.of(insight, here.without("programme"), language))
                        .toList(),
                groups,
                trends.stream().anyMatch(Trend::synthetic),
                check(here));
    }

    private static String check(Here here) {
        return here.go("/check").href();
    }

    private static String title(List<Trend> trends, Language language) {
        return trends.getFirst().programmeTitle(language);
    }

    private static List<Card> cards(List<Trend> trends, Here here, Language language) {
        return trends.stream()
                .map(trend -> MeasureCard.of(trend, language))
                .sorted(MeasureCard.MOST_TELLING_FIRST)
                .map(card -> new Card(here.go("/measures/" + card.measure()).href(), card))
                .toList();
    }
}
