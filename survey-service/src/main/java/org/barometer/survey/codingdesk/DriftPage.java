package org.barometer.survey.codingdesk;

import java.util.List;
import org.barometer.survey.coding.CodingOverview.CodedRound;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.Drift;
import org.barometer.survey.codingdesk.model.Parts;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * How much of a change comes from coding with another version.
 *
 * @param retroHref where the earlier edition is coded with the later version
 * @param base on how many answers it rests; absent where there is nothing to compare
 */
record DriftPage(
        String measure,
        String codebookHref,
        List<Choice> from,
        List<Choice> to,
        @Nullable String retroHref,
        @Nullable String base,
        List<Row> rows) {

    /** An edition as it is coded with a version. */
    record Choice(String value, String label, boolean chosen) {}

    /** A code; its bars start at the middle of the picture. */
    record Row(
            String label,
            String before,
            String beforeRecoded,
            String after,
            String change,
            String byRecoding,
            String byRespondents,
            Parts.Bar recoding,
            Parts.Bar respondents) {}

    /** What is compared with what. */
    record Pair(Round from, Round to) {}

    static String value(Round round) {
        return round.edition() + ":" + round.codebook().version();
    }

    static List<Choice> choices(
            List<CodedRound> rounds, @Nullable Round chosen, Language language) {
        var words = Words.in(language, CodingMessages.class);
        return rounds.stream()
                .map(
                        coded ->
                                new Choice(
                                        value(coded.round()),
                                        language.text(coded.round().form().edition().title())
                                                + ", "
                                                + words.version(coded.round().codebook().version())
                                                + " ("
                                                + language.count(coded.progress().finished())
                                                + ")",
                                        chosen != null
                                                && value(coded.round()).equals(value(chosen))))
                .toList();
    }

    static List<Row> rows(Drift drift, Pair pair, Language language) {
        var labels = new CodeLabels(pair.to().codebook(), language);
        var earlierLabels = new CodeLabels(pair.from().codebook(), language);
        var largest = Parts.largest(drift);
        return drift.lines().stream()
                .map(
                        line ->
                                new Row(
                                        labels.knows(line.code())
                                                ? labels.of(line.code())
                                                : earlierLabels.of(line.code()),
                                        language.share(line.before()),
                                        language.share(line.beforeRecoded()),
                                        language.share(line.after()),
                                        Figures.points(line.change(), language),
                                        Figures.points(line.byRecoding(), language),
                                        Figures.points(line.byRespondents(), language),
                                        Parts.bar(line.byRecoding(), largest),
                                        Parts.bar(line.byRespondents(), largest)))
                .toList();
    }
}
