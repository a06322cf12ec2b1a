package org.barometer.survey.codingdesk;

import java.util.Collection;
import java.util.List;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.EarlierAnswers.Suggestion;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * The desk of one coder: an answer to code, or nothing left.
 *
 * @param done how many answers this coder has coded
 * @param settled the coder's own codes, where they do not change any more
 * @param problem what was wrong with the codes that were sent
 */
record CodingPage(
        RoundHead head,
        String mine,
        int done,
        int all,
        String left,
        @Nullable Notice notice,
        @Nullable Desk desk,
        @Nullable Settled settled,
        @Nullable String problem) {
    private static final int SHARED_WORDS = 5;

    /**
     * An answer to code.
     *
     * @param later where it is sent to be left for later; absent where it has been coded before
     * @param none the label of the code that says that nothing fits
     */
    record Desk(
            String text,
            String action,
            @Nullable String later,
            List<CodeChoice> choices,
            @Nullable String none,
            List<Hint> hints) {}

    /** An answer whose codings are all in, with what this coder gave it. */
    record Settled(String text, String codes) {}

    /**
     * An answer like this one that is coded already.
     *
     * @param codes with a blank between them
     */
    record Hint(String text, String codedAs, String because, String codes) {}

    static Desk desk(
            Round round,
            OpenAnswer answer,
            Collection<String> chosen,
            boolean isAgain,
            List<Suggestion> suggestions,
            Language language) {
        var choices = CodeChoice.of(round.codebook(), chosen, language);
        var action = Addresses.answer(round, answer.response());
        return new Desk(
                answer.text(),
                action,
                isAgain ? null : action + "/later",
                choices,
                choices.stream()
                        .filter(CodeChoice::alone)
                        .map(CodeChoice::label)
                        .findFirst()
                        .orElse(null),
                suggestions.stream().map(one -> hint(one, round, language)).toList());
    }

    private static Hint hint(Suggestion suggestion, Round round, Language language) {
        var words = Words.in(language, CodingMessages.class);
        var earlier = suggestion.earlier();
        var labels = new CodeLabels(round.codebook(), language).list(earlier.codes());
        return new Hint(
                earlier.text(),
                earlier.version() == round.codebook().version()
                        ? words.codedAs(labels)
                        : words.codedAsBefore(labels, earlier.version()),
                words.because(
                        language.share(suggestion.similarity()),
                        String.join(
                                ", ", suggestion.shared().stream().limit(SHARED_WORDS).toList())),
                String.join(" ", earlier.codes()));
    }

    static CodingPage of(
            Round round,
            RoundProgress progress,
            @Nullable Notice notice,
            @Nullable Desk desk,
            @Nullable Settled settled,
            @Nullable String problem,
            Language language) {
        var words = Words.in(language, CodingMessages.class);
        return new CodingPage(
                RoundHead.of(round, progress, RoundHead.Tab.CODE, language),
                words.mine(
                        language.count(progress.mine()),
                        language.count(progress.mine() + progress.leftForMe())),
                progress.mine(),
                Math.max(1, progress.mine() + progress.leftForMe()),
                words.left(language.count(progress.leftForMe())),
                notice,
                desk,
                settled,
                problem);
    }
}
