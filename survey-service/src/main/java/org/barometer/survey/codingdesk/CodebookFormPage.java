package org.barometer.survey.codingdesk;

import java.util.List;
import org.barometer.survey.coding.CodebookKey;
import org.barometer.survey.codingdesk.model.CodebookText;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;

/** A version of a codebook as it is written, with what is wrong with it. */
record CodebookFormPage(
        String measure,
        int version,
        int coders,
        String text,
        List<String> problems,
        String action,
        String backHref) {

    static CodebookFormPage of(CodebookKey key, int coders, String text, List<String> problems) {
        return new CodebookFormPage(
                key.measure(),
                key.version(),
                coders,
                text,
                problems,
                Addresses.edit(key),
                Addresses.codebook(key.programme(), key.measure()));
    }

    static List<String> told(List<CodebookText.Problem> problems, Language language) {
        var words = Words.in(language, CodingMessages.class);
        return problems.stream()
                .map(problem -> words.faultAt(problem.line(), words.fault(problem.fault().name())))
                .toList();
    }
}
