package org.barometer.survey.form;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.form.model.TextLanguage;
import org.barometer.survey.http.CurrentAgency;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.Forms;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Hands out the forms of editions to whoever may have them. */
@RequestScoped
class Visits {
    private final Forms forms;
    private final ChangeResponse changeResponse;
    private final Agencies agencies;
    private final CurrentAgency currentAgency;
    private final Reader reader;
    private final Clock clock;

    Visits(
            Forms forms,
            ChangeResponse changeResponse,
            Agencies agencies,
            CurrentAgency currentAgency,
            Reader reader,
            Clock clock) {
        this.forms = forms;
        this.changeResponse = changeResponse;
        this.agencies = agencies;
        this.currentAgency = currentAgency;
        this.reader = reader;
        this.clock = clock;
    }

    String agency() {
        var agency = currentAgency.code();
        agencies.requireActive(agency);
        return agency;
    }

    /** The same, to change a response where the draft has the name of one. */
    Visit of(String edition, @Nullable String texts, UUID draft) {
        var visit = of(edition, texts);
        var target = new ChangeResponse.Target(draft, edition, visit.agency());
        return changeResponse
                .read(target)
                .map(row -> amended(row, target))
                .map(
                        amended ->
                                new Visit(
                                        visit.open(),
                                        visit.agency(),
                                        visit.language(),
                                        visit.texts(),
                                        visit.now(),
                                        amended))
                .orElse(visit);
    }

    /** To change a response; empty where the agency has none of that name. */
    Optional<Visit> changing(String edition, @Nullable String texts, String response) {
        return named(response)
                .map(id -> of(edition, texts, id))
                .filter(visit -> visit.amended() != null);
    }

    /** Nothing is called anything else. */
    private static Optional<UUID> named(String response) {
        try {
            return Optional.of(UUID.fromString(response));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Visit.Amended amended(ResponseRow row, ChangeResponse.Target target) {
        var standing = changeResponse.standing(target);
        return new Visit.Amended(row, standing, changeResponse.lockOf(target, standing));
    }

    /**
     * Ends the request where there is no such edition.
     *
     * @param texts the language asked for, of the questions
     */
    Visit of(String edition, @Nullable String texts) {
        var agency = agency();
        var open = forms.afresh(edition).orElseThrow(ProblemException::notFound);
        var invited = open.invitations().byAgency().get(agency);
        var language = reader.language();
        return new Visit(
                open,
                agency,
                language,
                TextLanguage.choose(
                        open.form().questionnaire().languages(),
                        Stream.of(
                                Optional.ofNullable(texts),
                                Optional.of(language.tag()),
                                Optional.ofNullable(invited)
                                        .flatMap(
                                                one ->
                                                        Optional.ofNullable(
                                                                one.terms().language())))),
                clock.instant(),
                null);
    }
}
