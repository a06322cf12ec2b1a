package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.coding.CodingStore.OpenAnswer;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.questionnaire.model.MissingCode;

/** Lets two people agree that an answer may be quoted. */
@ApplicationScoped
class MarkQuotation {
    private static final int ENOUGH = 2;

    /** How many have marked an answer. */
    record Marked(UUID response, int marks) {
        boolean isPublishable() {
            return marks >= ENOUGH;
        }
    }

    private final EditionStore editions;
    private final CodingStore store;

    MarkQuotation(EditionStore editions, CodingStore store) {
        this.editions = editions;
        this.store = store;
    }

    @Transactional
    Optional<List<OpenAnswer>> publishable(String edition, String question) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .map(asked -> store.quotations(edition, asked.code(), ENOUGH));
    }

    @Transactional
    Optional<Marked> mark(String edition, String question, UUID response, String by) {
        return change(edition, question, response, () -> store.mark(response, question, by));
    }

    @Transactional
    Optional<Marked> unmark(String edition, String question, UUID response, String by) {
        return change(edition, question, response, () -> store.unmark(response, question, by));
    }

    /** Empty where there is no such answer. */
    private Optional<Marked> change(
            String edition, String question, UUID response, Runnable change) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .flatMap(
                        asked ->
                                store.hold(
                                        edition,
                                        question,
                                        asked.missing().stream().map(MissingCode::name).toList(),
                                        response))
                .map(
                        _ -> {
                            change.run();
                            return new Marked(response, store.marks(response, question));
                        });
    }
}
