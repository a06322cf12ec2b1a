package org.barometer.survey.codingdesk;

import java.util.List;
import org.barometer.survey.coding.CodingOverview.OpenQuestion;
import org.barometer.survey.coding.MarkQuotation.Candidate;
import org.barometer.survey.coding.MarkQuotation.Candidates;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * The answers that may be quoted, those that wait for a second person, and the others.
 *
 * @param nextHref where the others go on
 */
record QuotationsPage(
        String edition,
        String question,
        List<Quote> quotable,
        List<Quote> marked,
        List<Quote> unmarked,
        @Nullable String nextHref) {
    static final int MOST = 50;

    /**
     * An answer.
     *
     * @param mine whether the reader has marked it
     */
    record Quote(String text, String action, boolean mine) {}

    /** One more than is shown was asked for, to know whether there are more. */
    static QuotationsPage of(OpenQuestion asked, Candidates candidates, Language language) {
        var here = Addresses.quotations(asked.edition().code(), asked.question().code());
        var unmarked = candidates.unmarked();
        return new QuotationsPage(
                language.text(asked.edition().title()),
                language.text(asked.question().text()),
                candidates.marked().stream()
                        .filter(Candidate::isPublishable)
                        .map(one -> quote(one, here))
                        .toList(),
                candidates.marked().stream()
                        .filter(one -> !one.isPublishable())
                        .map(one -> quote(one, here))
                        .toList(),
                unmarked.stream().limit(MOST).map(one -> quote(one, false, here)).toList(),
                unmarked.size() > MOST
                        ? here + "?after=" + unmarked.get(MOST - 1).response() + "#unmarked"
                        : null);
    }

    private static Quote quote(Candidate candidate, String here) {
        return quote(candidate.answer(), candidate.mine(), here);
    }

    private static Quote quote(OpenAnswer answer, boolean mine, String here) {
        return new Quote(answer.text(), here + "/" + answer.response(), mine);
    }
}
