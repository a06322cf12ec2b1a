package org.barometer.trend.pages;

import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.Step;

/** What a reader is told who asks for a release that was taken back. */
record Withdrawn(String code, String title, String date, String reason, String text) {

    static Withdrawn of(Release release, Step step, Language language, PageMessages words) {
        var reason = step.reason();
        return new Withdrawn(
                release.code(),
                language.text(release.content().title()),
                language.date(step.at()),
                reason == null ? "" : words.withdrawalReason(reason),
                language.text(step.text()));
    }
}
