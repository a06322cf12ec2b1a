package org.barometer.survey.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.response.model.AnswerSheet;

/**
 * What the editions ask, ready to check answers against.
 *
 * <p>May be behind another instance: who writes compares the edition's revision in its transaction,
 * and who refuses reads it afresh first. So being behind costs a second look and is never wrong.
 */
@ApplicationScoped
class Forms {
    record OpenForm(Form form, AnswerSheet sheet) {
        boolean isOpen() {
            return form.edition().state() == EditionState.OPEN;
        }
    }

    private final ConcurrentHashMap<String, OpenForm> forms = new ConcurrentHashMap<>();
    private final EditionStore editions;

    Forms(EditionStore editions) {
        this.editions = editions;
    }

    /** As it was last seen. */
    Optional<OpenForm> of(String edition) {
        var known = forms.get(edition);
        return known == null ? afresh(edition) : Optional.of(known);
    }

    /** As it is now. */
    Optional<OpenForm> afresh(String edition) {
        var read =
                editions.form(edition)
                        .map(form -> new OpenForm(form, AnswerSheet.of(form.questionnaire())));
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
