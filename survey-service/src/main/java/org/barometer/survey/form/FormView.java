package org.barometer.survey.form;

import java.util.List;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.LockNote;
import org.jspecify.annotations.Nullable;

/**
 * A page of the form.
 *
 * @param address where it is sent
 * @param tag the language of the questions
 * @param at the section that is shown
 * @param sections those that stand in the page; all of them where nothing is kept here
 * @param returned why the response that is changed was sent back, if it was
 * @param amending which response is changed; none where a new one is given
 * @param faults what is wrong, and where
 * @param kept where and how long unfinished answers are kept; none where they are not
 * @param logic the conditions and rules, as JSON
 */
record FormView(
        String edition,
        String title,
        String address,
        String tag,
        List<Link> languages,
        String at,
        int place,
        List<StopView> stops,
        int asked,
        int answered,
        List<SectionView> sections,
        boolean anonymous,
        boolean more,
        @Nullable ReturnedNote returned,
        @Nullable Amending amending,
        List<Fault> faults,
        @Nullable Kept kept,
        @Nullable LockNote lock,
        String logic,
        int version,
        String key) {

    /** A section in the list of all. */
    record StopView(String code, String title, int asked, int answered, boolean here) {
        public boolean complete() {
            return asked > 0 && asked == answered;
        }
    }

    /** A section with its questions. */
    record SectionView(
            String code, String title, String help, boolean shown, List<QuestionView> questions) {}

    /** One thing wrong, for the summary; the question is named by its text. */
    record Fault(String question, String section, String text, String message) {}

    record Kept(String address, String until) {}

    /** Under which name a browser keeps the answers of an anonymous edition. */
    public String device() {
        return amending == null ? edition : edition + "/" + amending.response();
    }

    public int places() {
        return (int) stops.stream().filter(stop -> stop.asked() > 0).count();
    }

    public boolean first() {
        return place <= 1;
    }
}
