package org.barometer.survey.pages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.barometer.survey.pages.model.AnswerWords;
import org.barometer.survey.pages.model.Language;

/** What the pages say, in the language of their reader. */
public final class Words {
    private Words() {}

    /** A bundle of messages in one language. */
    public static <T> T in(Language language, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    /** Answers to questions that are read in the language of the page. */
    public static AnswerWords answers(Language language) {
        return answers(language, language.tag());
    }

    /** Answers to questions that are read in a language of their own. */
    public static AnswerWords answers(Language language, String tag) {
        return new AnswerWords(language, tag, code -> missing(language, code));
    }

    /** Why there is no answer. */
    public static String missing(Language language, String code) {
        return in(language, PageMessages.class).missing(code);
    }
}
