package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.participation.ParticipationStore;
import org.barometer.survey.participation.model.Invitations;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.model.AnswerSheet;
import org.barometer.survey.response.model.Review;
import org.barometer.survey.response.model.WarningReason;
import org.barometer.survey.screening.model.TextScreen;
import org.jspecify.annotations.Nullable;

/**
 * What the editions ask, ready to check answers against.
 *
 * <p>May be behind another instance: who writes compares the edition's revision in its transaction,
 * and who refuses reads it afresh first. So being behind costs a second look and is never wrong.
 */
@ApplicationScoped
public class Forms {
    /** Mistakes that answers to be finished later may still have. */
    private static final Set<String> CAN_WAIT = Set.of("required", "not-asked");

    /** An edition's questions, who is asked, and how the answers are judged. */
    public record OpenForm(Form form, AnswerSheet sheet, Invitations invitations) {
        /** What is to be said of these answers, now or when they are sent. */
        public Review review(
                Map<String, ? extends @Nullable Object> answers,
                Map<String, WarningReason> reasons) {
            return sheet.review(answers, reasons);
        }

        /** What no other answer could make right; the rest can wait until they are submitted. */
        public List<Violation> wrong(Map<String, ? extends @Nullable Object> answers) {
            var rules =
                    form.questionnaire().rules().stream()
                            .map(Rule::code)
                            .collect(Collectors.toSet());
            return review(answers, Map.of()) instanceof Review.Invalid(var violations)
                    ? violations.stream()
                            .filter(violation -> !CAN_WAIT.contains(violation.code()))
                            .filter(violation -> !rules.contains(violation.code()))
                            .toList()
                    : List.of();
        }

        /** The questions that these answers lead past. */
        public Set<String> notAsked(Map<String, ? extends @Nullable Object> answers) {
            return sheet.notAsked(answers);
        }

        /** Why it takes no answers of this agency now, if so. */
        public Optional<Lock> lock(String agency, Instant now) {
            return form.edition().lock().or(() -> invitations.lock(agency, now));
        }
    }

    private final ConcurrentHashMap<String, OpenForm> forms = new ConcurrentHashMap<>();
    private final EditionStore editions;
    private final ParticipationStore participations;
    private final TextScreen screen;

    Forms(EditionStore editions, ParticipationStore participations, TextScreen screen) {
        this.editions = editions;
        this.participations = participations;
        this.screen = screen;
    }

    /** As it was last seen here, if it was. */
    Optional<OpenForm> known(String edition) {
        return Optional.ofNullable(forms.get(edition));
    }

    /** As it was last seen. */
    Optional<OpenForm> of(String edition) {
        return known(edition).or(() -> afresh(edition));
    }

    /** As it is now. */
    public Optional<OpenForm> afresh(String edition) {
        // Whoever is invited between the two reads raises the revision, so what is kept here with
        // the older one is refused when it is written.
        var read =
                editions.form(edition)
                        .map(
                                form ->
                                        new OpenForm(
                                                form,
                                                AnswerSheet.of(form.questionnaire(), screen),
                                                participations.invitations(form.edition())));
        // Two may read at once and the earlier arrive last: the newer revision stays.
        read.ifPresent(
                form ->
                        forms.merge(
                                edition,
                                form,
                                (known, newer) ->
                                        revision(newer) < revision(known) ? known : newer));
        return read;
    }

    private static int revision(OpenForm form) {
        return form.form().edition().revision();
    }
}
