package org.barometer.survey.desk;

import java.time.Instant;
import org.barometer.survey.desk.model.TimeLeft;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.participation.model.Note;
import org.jspecify.annotations.Nullable;

/**
 * An edition at a glance.
 *
 * @param part absent where nobody has invited the agency
 * @param embargo before when no figure is published
 * @param step what the agency has to do next
 */
record EditionCard(
        String href,
        String programme,
        String title,
        Tag state,
        @Nullable Tag part,
        @Nullable Due due,
        @Nullable String embargo,
        Arrived arrived,
        String step,
        boolean pressing,
        boolean canSend,
        @Nullable LockNote lock) {

    /**
     * Until when the agency may answer.
     *
     * @param left how long that is, while the edition is open
     * @param extension why it was extended
     */
    record Due(String moment, @Nullable Tag left, @Nullable String extension) {
        static Due of(OwnEdition own, Instant now, Language language, DeskMessages words) {
            var deadline = own.deadline().orElseThrow();
            return new Due(
                    language.moment(deadline.instant(), deadline.zone()),
                    own.left(now).map(left -> tag(left, words)).orElse(null),
                    own.extension().map(Note::reason).map(words::extended).orElse(null));
        }

        private static Tag tag(TimeLeft left, DeskMessages words) {
            if (left.over()) {
                return new Tag(words.passed(), "bad");
            }
            return new Tag(
                    words.daysLeft(Math.toIntExact(left.days())), left.isSoon() ? "wait" : "");
        }
    }

    /**
     * What has been received, and of how many that were hoped for.
     *
     * @param target absent where no number was named
     */
    record Arrived(
            String text, long received, @Nullable Integer target, @Nullable String returned) {
        static Arrived of(OwnEdition own, Language language, DeskMessages words) {
            var part = own.part();
            var count = language.count(part.responses());
            return new Arrived(
                    own.target()
                            .map(target -> words.receivedOf(count, language.count(target)))
                            .orElseGet(() -> words.receivedCount(number(part.responses()), count)),
                    part.responses(),
                    own.target().orElse(null),
                    part.returned() == 0
                            ? null
                            : words.returnedCount(
                                    number(part.returned()), language.count(part.returned())));
        }

        private static int number(long count) {
            return (int) Math.min(count, Integer.MAX_VALUE);
        }
    }

    static EditionCard of(OwnEdition own, Instant now, Language language, DeskMessages words) {
        var edition = own.edition();
        var embargo = edition.embargo();
        var lock = own.lock();
        var step = own.step();
        return new EditionCard(
                Tab.OVERVIEW.of(own.code()),
                language.text(own.programme()),
                language.text(edition.title()),
                Tag.of(edition.state(), words),
                own.state().map(state -> Tag.of(state, words)).orElse(null),
                own.deadline().isPresent() ? Due.of(own, now, language, words) : null,
                embargo == null || !now.isBefore(embargo)
                        ? null
                        : words.embargoUntil(language.moment(embargo)),
                Arrived.of(own, language, words),
                words.step(step.name()),
                step.isPressing(),
                lock == null,
                lock == null ? null : LockNote.of(lock, language));
    }
}
