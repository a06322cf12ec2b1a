package org.barometer.survey.participation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.barometer.survey.participation.model.Reminder;

/** When agencies are to be reminded. */
@ConfigMapping(prefix = "reminders")
interface ParticipationConfig {
    /** Before the deadline, for who has sent nothing; without one, after the invitation. */
    @WithDefault("14d")
    Duration first();

    /** Before the deadline, for who has sent less than was hoped for. */
    @WithDefault("7d")
    Duration second();

    default Reminder.Policy policy() {
        return new Reminder.Policy(first(), second());
    }
}
