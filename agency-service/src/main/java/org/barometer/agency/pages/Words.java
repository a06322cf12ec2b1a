package org.barometer.agency.pages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.barometer.agency.pages.model.Language;

/** What the pages say, in the language of their reader. */
public final class Words {
    private Words() {}

    /** A bundle of messages in one language. */
    public static <T> T in(Language language, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
