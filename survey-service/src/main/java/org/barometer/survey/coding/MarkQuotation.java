package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.audit.AuditLog;
import org.barometer.survey.audit.model.Act;
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
    private final AuditLog audit;

    MarkQuotation(
            EditionStore editions, OpenAnswers answers, QuotationStore store, AuditLog audit) {
        this.editions = editions;
        this.answers = answers;
        this.store = store;
        this.audit = audit;
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
        return change(
                "QUOTATION_MARKED",
                edition,
                question,
                response,
                () -> store.mark(response, question, by));
    }

    @Transactional
    public Optional<Marked> unmark(String edition, String question, UUID response, String by) {
        return change(
                "QUOTATION_UNMARKED",
                edition,
                question,
                response,
                () -> store.unmark(response, question, by));
    }

    /** Empty where there is no such answer. */
    private Optional<Marked> change(
            String action, String edition, String question, UUID response, Runnable change) {
        return editions.form(edition)
                .flatMap(form -> Round.openQuestion(form, question))
                .flatMap(asked -> answers.hold(edition, question, Round.missing(asked), response))
                .map(
                        _ -> {
                            var before = new Marked(response, store.marks(response, question));
                            change.run();
                            var after = new Marked(response, store.marks(response, question));
                            if (!after.equals(before)) {
                                var answer =
                                        String.join("/", edition, question, response.toString());
                                audit.add(
                                        Act.of(action, "OPEN_ANSWER", answer)
                                                .changing(values(before), values(after)));
                            }
                            return after;
                        });
    }

    private static Map<String, String> values(Marked marked) {
        return Map.of(
                "marks", Integer.toString(marked.marks()),
                "publishable", Boolean.toString(marked.isPublishable()));
    }
}
