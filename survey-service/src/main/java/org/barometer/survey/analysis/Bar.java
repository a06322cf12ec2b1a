package org.barometer.survey.analysis;

import java.util.Locale;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A share as a picture, with the same in words beside it.
 *
 * @param width of the part, where the whole is 100
 */
record Bar(String width, String text) {

    static @Nullable Bar of(@Nullable Double share, Language language) {
        return share == null ? null : of(share.doubleValue(), language);
    }

    static Bar of(double share, Language language) {
        return new Bar(
                String.format(Locale.ROOT, "%.1f", 100 * Math.clamp(share, 0, 1)),
                language.share(share));
    }
}
