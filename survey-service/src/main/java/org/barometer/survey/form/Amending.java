package org.barometer.survey.form;

import java.util.Arrays;
import java.util.List;
import org.barometer.survey.form.QuestionView.Choice;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.pages.Words;
import org.barometer.survey.response.model.AmendReason;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries that changes a response.
 *
 * @param revision the one that was seen, so that no other is overwritten
 * @param reasons why it can be changed
 */
record Amending(String response, String revision, List<Choice> reasons) {
    static final String REVISION = "revision";

    /** None where a new response is given; what was returned is usually changed because of that. */
    static @Nullable Amending of(Visit visit, Entries entries) {
        var amended = visit.amended();
        if (amended == null) {
            return null;
        }
        var seen = entries.first(REVISION);
        var said = entries.all("reason");
        var usual = amended.standing().isReturned() ? AmendReason.REQUESTED.name() : "";
        return new Amending(
                amended.row().id().toString(),
                seen.isEmpty() ? Integer.toString(amended.row().revision()) : seen,
                reasons(visit, said.isEmpty() ? usual : said.getFirst()));
    }

    private static List<Choice> reasons(Visit visit, String chosen) {
        var words = Words.in(visit.language(), FormMessages.class);
        return Arrays.stream(AmendReason.values())
                .map(AmendReason::name)
                .map(reason -> new Choice(reason, words.amendReason(reason), reason.equals(chosen)))
                .toList();
    }
}
