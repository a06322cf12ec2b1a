package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.coding.model.OpenAnswer;
import org.barometer.survey.edition.EditionStore;

/** Lets two people agree that an answer may be quoted. */
@ApplicationScoped
public class MarkQuotation {
    private static final int ENOUGH = 2;

    /** How many have marked an answer. */
    public record Marked(UUID response, int marks) {
        public boolean isPublishable() {
            return marks >= ENOUGH;
        }
    }

    /** An answer with how many have marked it, and whether the one who asks has. */
    public record Candidate(OpenAnswer answer, int marks, boolean mine) {
        public boolean isPublishable() {
            return marks >= ENOUGH;
        }
    }

    /** Answers that may be quoted or may come to be: those with marks, and some of the others. */
    public record Candidates(List<Candidate> marked, List<OpenAnswer> unmarked) {}

    private final EditionStore editions;
    private final OpenAnswers answers;
    private final QuotationStore store;

    MarkQuotation(EditionStore editions, OpenAnswers answers, QuotationStore store) {
        this.editions = editions;
        this.answers = answers;
        this.store = store;
    }

    @Transactional
    public Optional<List<OpenAnswer>> publishable(String edition, String question) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .map(asked -> store.quotations(edition, asked.code(), ENOUGH));
    }

    /** Of those that nobody has marked so many at most, from the one after that response on. */
    @Transactional
    public Optional<Candidates> candidates(
            String edition, String question, String by, UUID after, int most) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .map(
                        asked ->
                                new Candidates(
                                        store.marked(edition, question, by),
                                        answers.unmarked(edition, asked, after, most)));
    }

    @Transactional
    public Optional<Marked> mark(String edition, String question, UUID response, String by) {
        return change(edition, question, response, () -> store.mark(response, question, by));
    }

    @Transactional
    public Optional<Marked> unmark(String edition, String question, UUID response, String by) {
        return change(edition, question, response, () -> store.unmark(response, question, by));
    }

    /** Empty where there is no such answer. */
    private Optional<Marked> change(
            String edition, String question, UUID response, Runnable change) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .flatMap(asked -> answers.hold(edition, question, Round.missing(asked), response))
                .map(
                        _ -> {
                            change.run();
                            return new Marked(response, store.marks(response, question));
                        });
    }
}
