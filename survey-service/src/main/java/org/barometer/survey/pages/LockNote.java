package org.barometer.survey.pages;

import java.util.List;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.pages.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A lock for a reader: why, since when, until when, and who can unlock it.
 *
 * @param keys what each role that can unlock it has to do
 */
public record LockNote(String why, String since, @Nullable String until, List<Key> keys) {
    public record Key(String role, String how) {}

    public static LockNote of(Lock lock, Language language) {
        var words = Words.in(language, PageMessages.class);
        var until = lock.until();
        return new LockNote(
                language.text(lock.text()),
                language.moment(lock.since()),
                until == null ? null : language.moment(until),
                lock.unlockedBy().stream()
                        .map(key -> new Key(words.role(key.role()), language.text(key.how())))
                        .toList());
    }
}
