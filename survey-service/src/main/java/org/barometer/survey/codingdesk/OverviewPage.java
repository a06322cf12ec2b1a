package org.barometer.survey.codingdesk;

import java.util.List;
import java.util.Optional;
import org.barometer.survey.coding.CodingOverview.CodedRound;
import org.barometer.survey.coding.CodingOverview.OpenQuestion;
import org.barometer.survey.codingdesk.model.NextStep;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/** All open questions, how far their coding has come, and what to do next. */
record OverviewPage(List<Asked> questions) {
    /**
     * An open question of an edition.
     *
     * @param driftHref where recoding is told from change; absent with a single version
     */
    record Asked(
            String edition,
            String question,
            String answers,
            String codebookHref,
            String quotationsHref,
            @Nullable String driftHref,
            @Nullable ProgressBar bar,
            List<Row> rounds,
            Step step) {}

    /** One version of the codebook. */
    record Row(
            int version,
            String href,
            String uncoded,
            String codedOnce,
            String codedTwice,
            String disputed,
            String decided,
            String finished,
            boolean published) {}

    /**
     * What to do next.
     *
     * @param count of the answers concerned
     */
    record Step(String name, String count, @Nullable String href) {}

    static OverviewPage of(List<OpenQuestion> questions, Language language) {
        return new OverviewPage(questions.stream().map(asked -> asked(asked, language)).toList());
    }

    private static Asked asked(OpenQuestion asked, Language language) {
        var programme = asked.edition().programme();
        var measure = asked.question().measure();
        var counted = counted(asked);
        return new Asked(
                language.text(asked.edition().title()),
                language.text(asked.question().text()),
                language.count(asked.answers()),
                Addresses.codebook(programme, measure),
                Addresses.quotations(asked.edition().code(), asked.question().code()),
                asked.rounds().size() > 1 ? Addresses.drift(programme, measure) : null,
                counted.filter(_ -> asked.answers() > 0)
                        .map(round -> ProgressBar.of(round.progress(), language))
                        .orElse(null),
                asked.rounds().stream().map(round -> row(round, asked, language)).toList(),
                counted.map(round -> step(round, asked, language))
                        .orElseGet(
                                () ->
                                        new Step(
                                                NextStep.WRITE_CODEBOOK.name(),
                                                "",
                                                Addresses.codebook(programme, measure))));
    }

    /** The coding by which the question is counted, or else the newest, which is the first. */
    private static Optional<CodedRound> counted(OpenQuestion asked) {
        return asked.published()
                .flatMap(
                        version ->
                                asked.rounds().stream()
                                        .filter(one -> one.round().codebook().version() == version)
                                        .findFirst())
                .or(() -> asked.rounds().stream().findFirst());
    }

    private static Row row(CodedRound coded, OpenQuestion asked, Language language) {
        var progress = coded.progress();
        var version = coded.round().codebook().version();
        return new Row(
                version,
                Addresses.of(coded.round()),
                language.count(progress.uncoded()),
                language.count(progress.codedOnce()),
                language.count(progress.codedTwice()),
                language.count(progress.disputed()),
                language.count(progress.decided()),
                language.count(progress.finished()),
                asked.published().filter(counted -> counted == version).isPresent());
    }

    private static Step step(CodedRound coded, OpenQuestion asked, Language language) {
        var progress = coded.progress();
        var round = coded.round();
        var step =
                NextStep.of(
                        round.codebook().version(),
                        progress,
                        asked.edition().state(),
                        asked.published());
        int count =
                switch (step) {
                    case CODE -> progress.leftForMe();
                    case DECIDE -> progress.disputed();
                    case WAIT_FOR_CODERS -> progress.answers() - progress.finished();
                    default -> 0;
                };
        var href =
                switch (step) {
                    case CODE -> Addresses.of(round);
                    case DECIDE -> Addresses.disagreements(round);
                    case PUBLISH, PUBLISHED -> Addresses.result(round);
                    default -> null;
                };
        return new Step(step.name(), language.count(count), href);
    }
}
