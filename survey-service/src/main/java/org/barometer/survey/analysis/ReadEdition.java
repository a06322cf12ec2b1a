package org.barometer.survey.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.barometer.survey.analysis.EditionHead.Tab;
import org.barometer.survey.analysis.EditionPage.Past;
import org.barometer.survey.analysis.EditionPage.Plan;
import org.barometer.survey.analysis.EditionPage.Stage;
import org.barometer.survey.analysis.EditionPage.StepForm;
import org.barometer.survey.edition.CompareEditions;
import org.barometer.survey.edition.EditionHistory;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.edition.model.Form;
import org.barometer.survey.edition.model.Step;
import org.barometer.survey.edition.model.Transition;
import org.barometer.survey.http.Caller;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages about an edition say. */
@ApplicationScoped
class ReadEdition {
    private final EditionStore editions;
    private final EditionHistory history;
    private final CompareEditions compareEditions;
    private final ProgrammeStore programmes;
    private final QuestionnaireStore questionnaires;
    private final Reader reader;
    private final Caller caller;

    ReadEdition(
            EditionStore editions,
            EditionHistory history,
            CompareEditions compareEditions,
            ProgrammeStore programmes,
            QuestionnaireStore questionnaires,
            Reader reader,
            Caller caller) {
        this.editions = editions;
        this.history = history;
        this.compareEditions = compareEditions;
        this.programmes = programmes;
        this.questionnaires = questionnaires;
        this.reader = reader;
        this.caller = caller;
    }

    AnalysisMessages words() {
        return Words.in(reader.language(), AnalysisMessages.class);
    }

    EditionHead head(Edition edition, Tab here, @Nullable String done) {
        return EditionHead.of(
                edition,
                reader.text(programmes.titleOf(edition.programme())),
                here,
                done,
                reader.language(),
                words());
    }

    /** As it is; a form that is to be mended stays as it was filled in. */
    Optional<EditionPage> page(String code, @Nullable String done, @Nullable Filled filled) {
        return editions.form(code).map(form -> page(form, done, filled));
    }

    private EditionPage page(Form form, @Nullable String done, @Nullable Filled filled) {
        var edition = form.edition();
        var language = reader.language();
        var compared =
                compareEditions
                        .withEarlier(edition)
                        .map(one -> Compared.of(one, edition.programme(), language, words()))
                        .orElse(null);
        var breaks = compared != null && compared.breaks();
        return new EditionPage(
                head(edition, Tab.OVERVIEW, done),
                stages(edition.state()),
                edition.steps().stream().map(step -> step(edition.state(), step, breaks)).toList(),
                compared,
                edition.planLock().map(lock -> LockNote.of(lock, language)).orElse(null),
                plan(form, language),
                edition.state() != EditionState.ARCHIVED,
                history.of(edition.code()).stream().map(one -> past(one, language)).toList(),
                (filled == null ? new Filled(Map.of(), words()) : filled).orElse(values(edition)));
    }

    private static List<Stage> stages(EditionState now) {
        return Arrays.stream(EditionState.values())
                .map(
                        state ->
                                new Stage(
                                        State.of(state),
                                        state == now
                                                ? "now"
                                                : state.compareTo(now) < 0 ? "passed" : ""))
                .toList();
    }

    private static StepForm step(EditionState from, Step step, boolean breaks) {
        return new StepForm(
                step.to().name(),
                from + "-" + step.to(),
                step.needsReason(),
                step.to() == EditionState.ARCHIVED,
                from == EditionState.DRAFT && breaks);
    }

    private Plan plan(Form form, Language language) {
        var edition = form.edition();
        var embargo = edition.embargo();
        return new Plan(
                edition.year(),
                edition.questionnaireVersion(),
                "/analysis/programmes/%s/questionnaires/%d"
                        .formatted(edition.programme(), edition.questionnaireVersion()),
                form.frozen(),
                language.text(edition.source()),
                edition.synthetic(),
                edition.anonymous(),
                embargo == null ? null : language.moment(embargo),
                questionnaires.versions(edition.programme()).stream()
                        .map(kept -> kept.questionnaire().version())
                        .toList());
    }

    private Past past(Transition transition, Language language) {
        var words = words();
        var from = transition.from();
        var to = words.editionState(transition.to().name());
        var reason = transition.reason();
        return new Past(
                language.moment(transition.at()),
                from == null
                        ? words.historyMade()
                        : words.stepFromTo(words.editionState(from.name()), to),
                transition.subject().equals(caller.subject()) ? words.you() : transition.subject(),
                reason == null ? "" : reason);
    }

    /** What the fields of the forms hold before anybody writes in them. */
    private static Map<String, String> values(Edition edition) {
        var values = new HashMap<String, String>();
        values.put("titleEn", edition.title().getOrDefault("en", ""));
        values.put("titleSv", edition.title().getOrDefault("sv", ""));
        values.put("sourceEn", edition.source().getOrDefault("en", ""));
        values.put("sourceSv", edition.source().getOrDefault("sv", ""));
        values.put("year", Integer.toString(edition.year()));
        values.put("version", Integer.toString(edition.questionnaireVersion()));
        values.put("synthetic", edition.synthetic() ? "yes" : "");
        values.put("anonymous", edition.anonymous() ? "yes" : "");
        values.put("embargo", field(edition.embargo()));
        values.put("copyCode", nextCode(edition));
        values.put("copyYear", Integer.toString(edition.year() + 1));
        return values;
    }

    /** OFFICERS-2021 after OFFICERS-2020; nothing where the code does not name its year. */
    private static String nextCode(Edition edition) {
        var year = Integer.toString(edition.year());
        return edition.code().contains(year)
                ? edition.code().replace(year, Integer.toString(edition.year() + 1))
                : "";
    }

    private static String field(@Nullable Instant moment) {
        return moment == null
                ? ""
                : LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }
}
