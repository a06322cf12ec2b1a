package org.barometer.survey.codingdesk;

import java.util.List;
import org.barometer.survey.coding.Round;
import org.barometer.survey.coding.model.RoundProgress;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;

/** What is coded and with what, and the ways to the other pages about it. */
record RoundHead(
        String edition, String question, int version, String codebookHref, List<Link> tabs) {
    /** The pages about one coding. */
    enum Tab {
        CODE,
        AGREEMENT,
        DISAGREEMENTS,
        RESULT
    }

    static RoundHead of(Round round, RoundProgress progress, Tab here, Language language) {
        var words = Words.in(language, CodingMessages.class);
        var key = round.key();
        return new RoundHead(
                language.text(round.form().edition().title()),
                language.text(round.question().text()),
                key.version(),
                Addresses.codebook(key.programme(), key.measure()) + "?version=" + key.version(),
                List.of(
                        new Link(
                                Addresses.of(round),
                                counted(words.tabCode(), progress.leftForMe(), language),
                                here == Tab.CODE),
                        new Link(
                                Addresses.agreement(round),
                                words.tabAgreement(),
                                here == Tab.AGREEMENT),
                        new Link(
                                Addresses.disagreements(round),
                                counted(words.tabDisagreements(), progress.disputed(), language),
                                here == Tab.DISAGREEMENTS),
                        new Link(Addresses.result(round), words.tabResult(), here == Tab.RESULT),
                        new Link(
                                Addresses.quotations(round.edition(), round.question().code()),
                                words.tabQuotations(),
                                false)));
    }

    private static String counted(String label, int count, Language language) {
        return count == 0 ? label : label + " (" + language.count(count) + ")";
    }
}
