package org.barometer.trend.pages;

import org.barometer.trend.language.model.Language;
import org.barometer.trend.release.model.Release;

/**
 * The release that a page shows, in the reader's language.
 *
 * @param date on which it was published; empty where it is looked at before that
 * @param open whether anybody can read it
 */
public record ReleaseNote(String code, String title, String date, boolean open) {

    public static ReleaseNote of(Release release, Language language) {
        return new ReleaseNote(
                release.code(),
                language.text(release.content().title()),
                release.published().map(language::date).orElse(""),
                release.isPublic() && release.state().isOut());
    }
}
