package org.barometer.survey.form;

import java.util.Optional;
import org.barometer.survey.form.model.Entries;
import org.barometer.survey.form.model.Journey;
import org.barometer.survey.form.model.Journey.Stop;

/** Where somebody wants to go from a section: what the buttons of the form say. */
sealed interface Step {
    /** Stays in the section. */
    record Stay() implements Step {}

    record To(Stop stop) implements Step {}

    /** To where a question is, to correct it. */
    record ToQuestion(Stop stop, String question) implements Step {}

    record ToReview() implements Step {}

    static Step of(Entries entries, Journey journey, Stop here) {
        var wish = entries.first("to");
        var parts = wish.split(":", 2);
        return switch (parts[0]) {
            case "next" -> journey.after(here.code()).<Step>map(To::new).orElse(new ToReview());
            case "previous" -> journey.before(here.code()).<Step>map(To::new).orElse(new Stay());
            case "review" -> new ToReview();
            case "section" ->
                    journey.at(parts[parts.length - 1]).<Step>map(To::new).orElse(new Stay());
            case "question" -> question(journey, parts[parts.length - 1]).orElse(new Stay());
            default -> new Stay();
        };
    }

    private static Optional<Step> question(Journey journey, String code) {
        return journey.with(code).map(stop -> new ToQuestion(stop, code));
    }
}
