package org.barometer.survey.desk;

import org.barometer.survey.pages.model.Language;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.model.ResponseRow;

/** A response in a list. */
record ResponseLine(String href, String number, Tag state, String received, int revision) {
    /** Enough of an id to recognise it among those of one agency; the rest is in the address. */
    private static final int ENOUGH = 8;

    static ResponseLine of(Item item, Language language, DeskMessages words) {
        return new ResponseLine(
                address(item.row()),
                number(item.row()),
                Tag.of(item.standing().state(), words),
                language.moment(item.row().receivedAt()),
                item.row().revision());
    }

    static String number(ResponseRow row) {
        return row.id().toString().substring(0, ENOUGH);
    }

    /** The form with the answers of the response, to be changed. */
    static String form(ResponseRow row) {
        return "/form/%s?response=%s".formatted(row.edition(), row.id());
    }

    static String address(ResponseRow row) {
        return Tab.RESPONSES.of(row.edition()) + "/" + row.id();
    }
}
