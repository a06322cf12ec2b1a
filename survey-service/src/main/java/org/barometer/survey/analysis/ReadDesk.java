package org.barometer.survey.analysis;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.barometer.survey.analysis.DeskPage.EditionRow;
import org.barometer.survey.analysis.DeskPage.ProgrammePart;
import org.barometer.survey.analysis.DeskPage.ToDo;
import org.barometer.survey.analysis.model.NextStep;
import org.barometer.survey.analysis.model.Reach;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.participation.ParticipationDesk;
import org.barometer.survey.participation.ParticipationStore;
import org.barometer.survey.participation.model.Participation;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.programme.ProgrammeStore.Programme;
import org.barometer.survey.response.ResponseCounts;
import org.barometer.survey.response.ResponseCounts.Count;

/** Gathers what an analyst sees first: all editions, and what waits in them. */
@ApplicationScoped
class ReadDesk {
    private final ProgrammeStore programmes;
    private final EditionStore editions;
    private final ParticipationStore participations;
    private final ParticipationDesk desk;
    private final ResponseCounts counts;

    ReadDesk(
            ProgrammeStore programmes,
            EditionStore editions,
            ParticipationStore participations,
            ParticipationDesk desk,
            ResponseCounts counts) {
        this.programmes = programmes;
        this.editions = editions;
        this.participations = participations;
        this.desk = desk;
        this.counts = counts;
    }

    DeskPage read(Language language) {
        var looked = new Look(language, counts.byEdition());
        var byProgramme = editions.all().stream().collect(groupingBy(Edition::programme));
        var parts =
                programmes.all().stream()
                        .map(
                                one ->
                                        looked.part(
                                                one,
                                                byProgramme.getOrDefault(one.code(), List.of())))
                        .toList();
        looked.next.sort(Comparator.comparing(Waiting::kind));
        return new DeskPage(looked.next.stream().map(Waiting::toDo).toList(), parts);
    }

    private record Waiting(NextStep.Kind kind, ToDo toDo) {}

    /** One look at everything, in one language. */
    private final class Look {
        private final Language language;
        private final AnalysisMessages words;
        private final Map<String, Count> counted;
        private final List<Waiting> next = new ArrayList<>();

        Look(Language language, Map<String, Count> counted) {
            this.language = language;
            this.counted = counted;
            words = Words.in(language, AnalysisMessages.class);
        }

        /** The newest edition first. */
        ProgrammePart part(Programme programme, List<Edition> itsEditions) {
            return new ProgrammePart(
                    language.text(programme.title()),
                    "/analysis/programmes/" + programme.code(),
                    words.unit(programme.unit().name()),
                    itsEditions.stream()
                            .sorted(Comparator.comparingInt(Edition::year).reversed())
                            .map(this::row)
                            .toList());
        }

        private EditionRow row(Edition edition) {
            var parts = participations.all(edition.code());
            var reminders = desk.reminders(edition.code()).orElse(List.of()).size();
            var count = counted.getOrDefault(edition.code(), Count.NOTHING);
            var reach =
                    Reach.of(
                            parts.stream()
                                    .map(
                                            part ->
                                                    new Reach.Part(
                                                            count.of(part.agency()),
                                                            part.terms().target()))
                                    .toList());
            note(edition, parts, reminders, count);
            return new EditionRow(
                    language.text(edition.title()),
                    EditionHead.hrefOf(edition.code()),
                    edition.year(),
                    State.of(edition.state()),
                    language.date(edition.since()),
                    reach.hoped() == 0
                            ? language.count(count.responses())
                            : words.responsesOf(
                                    language.count(count.responses()),
                                    language.count(reach.hoped())),
                    parts.isEmpty()
                            ? words.everyAgency()
                            : words.agenciesOf(
                                    language.count(reach.answering()),
                                    language.count(reach.invited())),
                    Bar.of(reach.rate(), language),
                    language.count(reminders),
                    edition.state() == EditionState.OPEN || edition.state() == EditionState.CLOSED
                            ? language.count(count.waiting())
                            : "–");
        }

        private void note(Edition edition, List<Participation> parts, long reminders, Count count) {
            var standing =
                    new NextStep.Standing(
                            edition.state(),
                            parts.size(),
                            parts.stream().filter(part -> isOutstanding(part, count)).count(),
                            reminders,
                            count.waiting());
            for (var step : NextStep.of(standing)) {
                next.add(
                        new Waiting(
                                step.kind(),
                                new ToDo(
                                        EditionHead.hrefOf(edition.code()) + placeOf(step.kind()),
                                        words.next(
                                                step.kind().name(), language.count(step.count())),
                                        language.text(edition.title()))));
            }
        }
    }

    private static String placeOf(NextStep.Kind kind) {
        return switch (kind) {
            case REMIND, INVITE -> "/participation";
            case REVIEW -> "/review";
            case OPEN, CLOSE, LOCK -> "";
        };
    }

    private static boolean isOutstanding(Participation part, Count count) {
        return switch (part.state(count.of(part.agency()))) {
            case INVITED, STARTED -> true;
            case SUBMITTED, DECLINED -> false;
        };
    }
}
