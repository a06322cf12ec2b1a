package org.barometer.survey.desk;

import java.util.ArrayList;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.response.model.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as a line of a history: what, when, in which role, why.
 *
 * @param why may be empty
 */
record Event(String what, String when, String who, String why) {

    static Event of(Note note, Language language, DeskMessages words) {
        var deadline = note.deadline();
        var why = new ArrayList<String>();
        var reason = note.reason();
        if (reason != null) {
            why.add(note.what() == Note.Kind.DECLINED ? words.refusal(reason) : reason);
        }
        if (deadline != null && note.what() != Note.Kind.DECLINED) {
            why.add(words.noteDeadline(language.moment(deadline.instant(), deadline.zone())));
        }
        return new Event(
                words.note(note.what().name()),
                language.moment(note.at()),
                words.role(note.role()),
                String.join("; ", why));
    }

    static Event of(HistoryEntry entry, Language language, DeskMessages words) {
        return new Event(
                words.historyOf(entry.what().name()),
                language.moment(entry.at()),
                words.role(entry.role()),
                why(entry.reason(), entry.comment(), words));
    }

    private static String why(
            @Nullable String reason, @Nullable String comment, DeskMessages words) {
        if (reason == null) {
            return comment == null ? "" : comment;
        }
        var told = words.changeReason(reason);
        return comment == null ? told : told + ": " + comment;
    }
}
