package org.barometer.survey.codingdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.codingdesk.model.CodeTree;
import org.barometer.survey.codingdesk.model.NextStep;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say by their codes, and whether that is published.
 *
 * @param published the version of the codebook by which they are published
 */
record ResultPage(
        RoundHead head,
        @Nullable Notice notice,
        ProgressBar bar,
        List<Row> rows,
        String step,
        String count,
        boolean publishable,
        @Nullable Integer published,
        String codedQuestion,
        String action) {
    private static final int LENGTH = 200;

    /** How many answers have a code or one below it; its bar is in two-hundredths. */
    record Row(String label, int depth, String answers, String share, int length) {}

    static ResultPage of(
            Round round,
            RoundProgress progress,
            Map<String, Integer> counts,
            Optional<Integer> published,
            @Nullable Notice notice,
            Language language) {
        var version = round.codebook().version();
        var step = NextStep.of(version, progress, round.form().edition().state(), published);
        return new ResultPage(
                RoundHead.of(round, progress, RoundHead.Tab.RESULT, language),
                notice,
                ProgressBar.of(progress, language),
                progress.finished() == 0
                        ? List.of()
                        : CodeTree.of(round.codebook()).codes().stream()
                                .map(placed -> row(placed, counts, progress, language))
                                .toList(),
                step.name(),
                language.count(
                        switch (step) {
                            case CODE -> progress.leftForMe();
                            case DECIDE -> progress.disputed();
                            default -> progress.answers() - progress.finished();
                        }),
                step == NextStep.PUBLISH,
                published.orElse(null),
                PublishedQuestion.ofCoded(round.question().code()),
                Addresses.result(round));
    }

    private static Row row(
            CodeTree.Placed placed,
            Map<String, Integer> counts,
            RoundProgress progress,
            Language language) {
        int count = counts.getOrDefault(placed.code().code(), 0);
        double share = (double) count / progress.finished();
        return new Row(
                language.text(placed.code().label()),
                placed.depth(),
                language.count(count),
                language.share(share),
                Math.toIntExact(Math.round(LENGTH * share)));
    }
}
