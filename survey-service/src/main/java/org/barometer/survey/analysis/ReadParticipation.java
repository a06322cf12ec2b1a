package org.barometer.survey.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.barometer.survey.agency.Agencies;
import org.barometer.survey.analysis.EditionHead.Tab;
import org.barometer.survey.analysis.ParticipationPage.Due;
import org.barometer.survey.analysis.ParticipationPage.Row;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.http.Caller;
import org.barometer.survey.lock.model.Lock;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.participation.InviteAgency;
import org.barometer.survey.participation.ParticipationDesk;
import org.barometer.survey.participation.ParticipationView;
import org.barometer.survey.participation.ParticipationView.DeadlineView;
import org.barometer.survey.participation.model.Note;
import org.barometer.survey.participation.model.ParticipationState;
import org.barometer.survey.participation.model.Reminder;
import org.jspecify.annotations.Nullable;

/** Gathers who takes part in an edition, and how far everybody is. */
@ApplicationScoped
class ReadParticipation {
    private final EditionStore editions;
    private final ReadEdition readEdition;
    private final ParticipationDesk desk;
    private final Agencies agencies;
    private final Reader reader;
    private final Caller caller;

    ReadParticipation(
            EditionStore editions,
            ReadEdition readEdition,
            ParticipationDesk desk,
            Agencies agencies,
            Reader reader,
            Caller caller) {
        this.editions = editions;
        this.readEdition = readEdition;
        this.desk = desk;
        this.agencies = agencies;
        this.reader = reader;
        this.caller = caller;
    }

    /** In which agencies can be written to: those in which the questions are asked. */
    List<String> languages(String edition) {
        return editions.form(edition)
                .map(form -> form.questionnaire().languages())
                .orElse(List.of());
    }

    Optional<ParticipationPage> all(
            String edition, @Nullable String done, @Nullable Filled filled) {
        return editions.form(edition).map(form -> all(form, done, filled));
    }

    private ParticipationPage all(Form form, @Nullable String done, @Nullable Filled filled) {
        var edition = form.edition();
        var parts = desk.all(edition.code()).orElse(List.of());
        var reminders = desk.reminders(edition.code()).orElse(List.of());
        var others = others(parts);
        return new ParticipationPage(
                readEdition.head(edition, Tab.PARTICIPATION, done),
                note(InviteAgency.lockOf(edition)),
                parts.stream().map(part -> row(edition, part)).toList(),
                reminders.stream().map(one -> due(edition, one)).toList(),
                others,
                reader.language().count(others.size()),
                form.questionnaire().languages(),
                zones(),
                (filled == null ? new Filled(Map.of(), readEdition.words()) : filled)
                        .orElse(usual(parts)));
    }

    Optional<AgencyPage> one(
            String edition, String agency, @Nullable String done, @Nullable Filled filled) {
        return editions.form(edition)
                .flatMap(
                        form ->
                                desk.one(edition, agency)
                                        .map(part -> one(form, part, done, filled)));
    }

    private AgencyPage one(
            Form form, ParticipationView part, @Nullable String done, @Nullable Filled filled) {
        var edition = form.edition();
        var language = reader.language();
        return new AgencyPage(
                readEdition.head(edition, Tab.PARTICIPATION, done),
                part.agency(),
                country(part.agency()),
                part.state().name(),
                toneOf(part.state()),
                responses(part),
                language.moment(part.invitedAt()),
                note(InviteAgency.lockOf(edition)),
                note(Optional.ofNullable(part.lock())),
                part.responses() > 0,
                desk.history(edition.code(), part.agency()).stream().map(this::past).toList(),
                form.questionnaire().languages(),
                zones(),
                (filled == null ? new Filled(Map.of(), readEdition.words()) : filled)
                        .orElse(Terms.fields(part)));
    }

    private Row row(Edition edition, ParticipationView part) {
        var target = part.target();
        var lock = part.lock();
        return new Row(
                part.agency(),
                hrefOf(edition.code(), part.agency()),
                country(part.agency()),
                part.state().name(),
                toneOf(part.state()),
                responses(part),
                target == null
                        ? null
                        : Bar.of((double) part.responses() / target, reader.language()),
                part.language() == null ? "–" : part.language(),
                deadline(part.deadline()),
                lock == null ? "–" : reader.text(lock.text()));
    }

    private Due due(Edition edition, Reminder reminder) {
        var agency = reminder.participation().agency();
        return new Due(
                agency,
                hrefOf(edition.code(), agency),
                reminder.why().name(),
                reader.language().moment(reminder.since()),
                reader.language().count(reminder.responses()));
    }

    private AgencyPage.Past past(Note note) {
        var words = readEdition.words();
        var reason = note.reason();
        var deadline = note.deadline();
        var subject = note.subject();
        return new AgencyPage.Past(
                reader.language().moment(note.at()),
                words.noteKind(note.what().name()),
                reason == null
                        ? ""
                        : note.what() == Note.Kind.DECLINED ? words.refusal(reason) : reason,
                deadline == null
                        ? "–"
                        : reader.language().moment(deadline.instant(), deadline.zone()),
                subject == null
                        ? words.roleOf(note.role())
                        : subject.equals(caller.subject()) ? words.you() : subject);
    }

    private List<String> others(List<ParticipationView> parts) {
        var invited = new HashSet<String>();
        parts.forEach(part -> invited.add(part.agency()));
        return agencies.active().stream().filter(code -> !invited.contains(code)).toList();
    }

    /** What the agencies were told so far is what the next ones are most likely told. */
    private static Map<String, String> usual(List<ParticipationView> parts) {
        return parts.isEmpty() ? Map.of() : Terms.fields(parts.getLast());
    }

    private @Nullable LockNote note(Optional<Lock> lock) {
        return lock.map(one -> LockNote.of(one, reader.language())).orElse(null);
    }

    private String responses(ParticipationView part) {
        var language = reader.language();
        var target = part.target();
        var responses = language.count(part.responses());
        return target == null
                ? responses
                : readEdition.words().responsesOf(responses, language.count(target));
    }

    private String deadline(@Nullable DeadlineView deadline) {
        if (deadline == null) {
            return "–";
        }
        Instant instant = deadline.instant();
        return reader.language().moment(instant, ZoneId.of(deadline.zone()));
    }

    private String country(String agency) {
        return agencies.countryOf(agency).map(reader.language()::country).orElse("–");
    }

    private static String toneOf(ParticipationState state) {
        return switch (state) {
            case SUBMITTED -> "good";
            case STARTED -> "wait";
            case DECLINED -> "bad";
            case INVITED -> "";
        };
    }

    private static List<String> zones() {
        return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    static String hrefOf(String edition, String agency) {
        return EditionHead.hrefOf(edition) + "/participation/" + agency;
    }
}
