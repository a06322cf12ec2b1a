package org.barometer.survey.desk;

import org.barometer.survey.pages.model.Language;
import org.barometer.survey.response.ResponsePages.Item;
import org.jspecify.annotations.Nullable;

/**
 * A response that an analyst has sent back, and what is to be done.
 *
 * @param form where it is amended
 */
record ReturnedNote(
        String href,
        String form,
        String number,
        String reason,
        @Nullable String comment,
        String since) {

    static ReturnedNote of(Item item, Language language, DeskMessages words) {
        var standing = item.standing();
        var reason = standing.reason();
        var at = standing.at();
        return new ReturnedNote(
                ResponseLine.address(item.row()),
                ResponseLine.form(item.row()),
                ResponseLine.number(item.row()),
                reason == null ? "" : words.returnReason(reason.name()),
                standing.comment(),
                at == null ? "" : language.moment(at));
    }
}
