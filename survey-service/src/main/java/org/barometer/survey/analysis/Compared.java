package org.barometer.survey.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.barometer.survey.edition.model.WithEarlier;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.MeasureComparison;
import org.barometer.survey.questionnaire.model.Verdict;

/**
 * How what an edition asks compares with the one before it.
 *
 * @param digest stands for all of it, so that somebody can say to have seen just this
 * @param measures those that are not asked in the same way
 * @param breaks whether an analyst has to confirm it before the edition opens
 */
record Compared(
        String with,
        String href,
        String digest,
        List<Tally> tallies,
        List<Row> measures,
        boolean breaks) {
    private static final String NEW = "NEW";

    /** How many measures have one verdict. */
    record Tally(String verdict, String tone, String text) {}

    record Row(String measure, String verdict, String tone, String reason, String note) {}

    static Compared of(
            WithEarlier earlier, String programme, Language language, AnalysisMessages words) {
        var comparison = earlier.comparison();
        return new Compared(
                earlier.edition(),
                "/analysis/programmes/%s/comparability?from=%d&to=%d"
                        .formatted(programme, comparison.with(), comparison.version()),
                earlier.digest(),
                tallies(comparison.measures(), language, words),
                comparison.measures().stream()
                        .filter(measure -> measure.verdict() != Verdict.IDENTICAL)
                        .map(measure -> row(measure, language))
                        .toList(),
                !earlier.breaks().isEmpty());
    }

    /** What was not asked before breaks no series: it begins one. */
    static String verdictOf(MeasureComparison measure) {
        return measure.earlier() == null ? NEW : measure.verdict().name();
    }

    static String toneOf(String verdict) {
        return switch (verdict) {
            case "IDENTICAL" -> "good";
            case "BREAK" -> "bad";
            case "BRIDGED" -> "wait";
            default -> "";
        };
    }

    static List<Tally> tallies(
            List<MeasureComparison> measures, Language language, AnalysisMessages words) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        long added = 0;
        for (var measure : measures) {
            if (measure.earlier() == null) {
                added++;
            } else {
                counts.merge(measure.verdict(), 1L, Long::sum);
            }
        }
        var tallies = new ArrayList<Tally>();
        counts.forEach(
                (verdict, count) -> tallies.add(tally(verdict.name(), count, language, words)));
        if (added > 0) {
            tallies.add(tally(NEW, added, language, words));
        }
        return tallies;
    }

    private static Tally tally(
            String verdict, long count, Language language, AnalysisMessages words) {
        return new Tally(
                verdict, toneOf(verdict), words.comparabilityCount(verdict, language.count(count)));
    }

    private static Row row(MeasureComparison measure, Language language) {
        var verdict = verdictOf(measure);
        return new Row(
                measure.measure(),
                verdict,
                toneOf(verdict),
                language.text(measure.reason()),
                language.text(measure.judgement().note()));
    }
}
