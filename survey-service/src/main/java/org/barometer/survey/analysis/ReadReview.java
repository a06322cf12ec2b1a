package org.barometer.survey.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.barometer.survey.analysis.EditionHead.Tab;
import org.barometer.survey.analysis.ReviewPage.Notice;
import org.barometer.survey.analysis.ReviewPage.Past;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.edition.model.EditionState;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.response.ResponseCounts;
import org.barometer.survey.response.ResponseHistory;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.ReviewQueue;
import org.barometer.survey.response.ReviewQueue.Candidate;
import org.barometer.survey.response.ReviewQueue.Outlier;
import org.barometer.survey.response.StoredAnswers;
import org.barometer.survey.response.model.HistoryEntry;
import org.barometer.survey.response.model.ReturnReason;
import org.barometer.survey.response.model.ReviewState;
import org.jspecify.annotations.Nullable;

/** Gathers what an analyst needs to see of a response in order to judge it. */
@ApplicationScoped
class ReadReview {
    private static final int ROWS = 50;
    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

    private final EditionStore editions;
    private final QuestionnaireStore questionnaires;
    private final ReadEdition readEdition;
    private final ReviewQueue queue;
    private final ResponseHistory history;
    private final ResponseCounts counts;
    private final StoredAnswers storedAnswers;
    private final Reader reader;
    private final ObjectMapper json;

    ReadReview(
            EditionStore editions,
            QuestionnaireStore questionnaires,
            ReadEdition readEdition,
            ReviewQueue queue,
            ResponseHistory history,
            ResponseCounts counts,
            StoredAnswers storedAnswers,
            Reader reader,
            ObjectMapper json) {
        this.editions = editions;
        this.questionnaires = questionnaires;
        this.readEdition = readEdition;
        this.queue = queue;
        this.history = history;
        this.counts = counts;
        this.storedAnswers = storedAnswers;
        this.reader = reader;
        this.json = json;
    }

    Optional<ReviewListPage> list(
            String code, ReviewState state, @Nullable UUID after, @Nullable String done) {
        return editions.form(code).map(form -> list(form.edition(), state, after, done));
    }

    private ReviewListPage list(
            Edition edition, ReviewState state, @Nullable UUID after, @Nullable String done) {
        var found = queue.page(new Wish(edition.code(), null, state, false, after, ROWS));
        var shown = found.stream().limit(ROWS).toList();
        var waiting =
                counts.byEdition()
                        .getOrDefault(edition.code(), ResponseCounts.Count.NOTHING)
                        .waiting();
        var list = EditionHead.hrefOf(edition.code()) + "/review";
        var returned =
                history.lastReturned(shown.stream().map(one -> one.item().row().id()).toList());
        return new ReviewListPage(
                readEdition.head(edition, Tab.REVIEW, done),
                reader.language().count(waiting),
                queue.first(edition.code()).map(id -> list + "/" + id).orElse(null),
                Arrays.stream(ReviewState.values())
                        .map(
                                one ->
                                        new Link(
                                                list + "?state=" + one,
                                                readEdition.words().reviewState(one.name()),
                                                one == state))
                        .toList(),
                shown.stream()
                        .map(entry -> row(list, entry, returned.get(entry.item().row().id())))
                        .toList(),
                found.size() > ROWS
                        ? list + "?state=" + state + "&after=" + shown.getLast().item().row().id()
                        : null);
    }

    private ReviewListPage.Row row(String list, Candidate entry, @Nullable HistoryEntry returned) {
        var row = entry.item().row();
        var told = entry.outliers().size() + warnings(entry).size();
        return new ReviewListPage.Row(
                row.id().toString().substring(0, 8),
                list + "/" + row.id(),
                row.agency(),
                reader.language().moment(row.receivedAt()),
                told == 0 ? "–" : readEdition.words().tellsOf(reader.language().count(told)),
                returned == null ? null : why(returned));
    }

    /** Of a response that stands. */
    Optional<ReviewPage> one(String code, UUID id, @Nullable String done, @Nullable Filled filled) {
        return editions.form(code)
                .flatMap(
                        form ->
                                queue.one(code, id)
                                        .map(entry -> one(form.edition(), entry, done, filled)));
    }

    private ReviewPage one(
            Edition edition, Candidate entry, @Nullable String done, @Nullable Filled filled) {
        var row = entry.item().row();
        var standing = entry.item().standing();
        var questionnaire =
                questionnaires
                        .kept(edition.programme(), row.questionnaireVersion())
                        .orElseThrow()
                        .questionnaire();
        var notices = notices(entry, questionnaire);
        var list = EditionHead.hrefOf(edition.code()) + "/review";
        var past = history.of(row.id(), edition.code(), null);
        return new ReviewPage(
                readEdition.head(edition, Tab.REVIEW, done),
                row.id().toString(),
                list + "/" + row.id(),
                row.revision(),
                row.agency(),
                reader.language().moment(row.receivedAt()),
                standing.state().name(),
                toneOf(standing.state()),
                returned(past).orElse(null),
                edition.state() == EditionState.OPEN || edition.state() == EditionState.CLOSED
                        ? null
                        : edition.lock()
                                .map(lock -> LockNote.of(lock, reader.language()))
                                .orElse(null),
                notices,
                answers(entry, questionnaire, notices),
                past.stream().map(this::past).toList(),
                Arrays.stream(ReturnReason.values()).map(ReturnReason::name).toList(),
                queue.next(edition.code(), row.id()).map(next -> list + "/" + next).orElse(null),
                filled == null ? new Filled(Map.of(), readEdition.words()) : filled);
    }

    private List<Notice> notices(Candidate entry, Questionnaire questionnaire) {
        var words = readEdition.words();
        var notices = new ArrayList<Notice>();
        entry.outliers()
                .forEach(
                        (question, outlier) ->
                                notices.add(new Notice(question, told(question, outlier))));
        var given = warnings(entry);
        for (Rule rule : questionnaire.rules()) {
            var reason = given.get(rule.code());
            if (reason != null) {
                notices.add(
                        new Notice(
                                rule.question(),
                                words.warned(
                                        rule.question(),
                                        reader.text(rule.message()),
                                        words.warningReason(reason))));
            }
        }
        return notices;
    }

    private String told(String question, Outlier outlier) {
        return readEdition
                .words()
                .outlier(
                        question,
                        number(outlier.value().doubleValue()),
                        number(outlier.spread().median()),
                        reader.language().count(outlier.spread().n()),
                        number(outlier.spread().z(outlier.value())));
    }

    private List<ReviewPage.Row> answers(
            Candidate entry, Questionnaire questionnaire, List<Notice> notices) {
        var given = storedAnswers.read(entry.item().row().answers());
        var words = Words.answers(reader.language());
        var marked = notices.stream().map(Notice::question).toList();
        return questionnaire.questions().stream()
                .map(
                        question ->
                                new ReviewPage.Row(
                                        question.code(),
                                        reader.text(question.text()),
                                        words.of(question, given.get(question.code())),
                                        marked.contains(question.code())))
                .toList();
    }

    /** The last time, and whether the agency has amended it since. */
    private Optional<ReviewPage.Returned> returned(List<HistoryEntry> past) {
        var words = readEdition.words();
        return past.reversed().stream()
                .filter(entry -> entry.what() == HistoryEntry.Kind.RETURNED)
                .findFirst()
                .map(
                        entry ->
                                new ReviewPage.Returned(
                                        reason(entry),
                                        entry.comment(),
                                        reader.language().moment(entry.at()),
                                        past.subList(past.indexOf(entry), past.size()).stream()
                                                .filter(
                                                        one ->
                                                                one.what()
                                                                        == HistoryEntry.Kind
                                                                                .AMENDED)
                                                .reduce((_, last) -> last)
                                                .map(
                                                        last ->
                                                                words.amendedSince(
                                                                        reader.language()
                                                                                .moment(last.at()),
                                                                        reason(last)))
                                                .orElseGet(words::notAmendedYet)));
    }

    private Past past(HistoryEntry entry) {
        var words = readEdition.words();
        return new Past(
                reader.language().moment(entry.at()),
                words.responseEvent(entry.what().name()),
                why(entry),
                words.roleOf(entry.role()));
    }

    private String why(HistoryEntry entry) {
        var comment = entry.comment();
        return reason(entry) + (comment == null ? "" : ": " + comment);
    }

    private String reason(HistoryEntry entry) {
        var reason = entry.reason();
        return reason == null ? "" : readEdition.words().changeReason(reason);
    }

    private Map<String, String> warnings(Candidate entry) {
        var warnings = entry.item().warnings();
        return warnings == null ? Map.of() : reasons(warnings);
    }

    private String number(double value) {
        return NumberFormat.getNumberInstance(reader.language().locale()).format(value);
    }

    private Map<String, String> reasons(String warnings) {
        try {
            return json.readValue(warnings, REASONS);
        } catch (JsonProcessingException e) {
            // Without its cause, which would quote the response.
            throw new IllegalStateException("A stored response is no JSON");
        }
    }

    private static String toneOf(ReviewState state) {
        return switch (state) {
            case SUBMITTED -> "wait";
            case RETURNED -> "bad";
            case ACCEPTED -> "good";
        };
    }
}
