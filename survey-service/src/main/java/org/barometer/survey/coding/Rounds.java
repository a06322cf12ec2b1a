package org.barometer.survey.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.ProblemException;

/** Finds what is coded with what. */
@ApplicationScoped
public class Rounds {
    private final EditionStore editions;
    private final CodebookStore codebooks;

    Rounds(EditionStore editions, CodebookStore codebooks) {
        this.editions = editions;
        this.codebooks = codebooks;
    }

    /** Empty where the edition, its open question or the version is not there. */
    @Transactional
    public Optional<Round> of(String edition, String question, int version) {
        return editions.form(edition)
                .flatMap(
                        form ->
                                Round.openQuestion(form, question)
                                        .flatMap(
                                                asked ->
                                                        codebooks
                                                                .kept(
                                                                        new CodebookKey(
                                                                                form.edition()
                                                                                        .programme(),
                                                                                asked.measure(),
                                                                                version))
                                                                .map(
                                                                        kept ->
                                                                                new Round(
                                                                                        form,
                                                                                        asked,
                                                                                        kept
                                                                                                .codebook()))));
    }

    /** Ends the request where there is no such question, or no such codebook of it. */
    public Round required(String edition, String question, int version) {
        return of(edition, question, version).orElseThrow(ProblemException::notFound);
    }
}
