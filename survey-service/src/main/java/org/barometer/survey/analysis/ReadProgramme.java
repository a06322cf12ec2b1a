package org.barometer.survey.analysis;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.survey.analysis.ProgrammePage.EditionRow;
import org.barometer.survey.analysis.ProgrammePage.VersionRow;
import org.barometer.survey.analysis.VersionPage.Asked;
import org.barometer.survey.analysis.VersionPage.Choice;
import org.barometer.survey.analysis.VersionPage.Part;
import org.barometer.survey.analysis.VersionPage.RuleRow;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.pages.Link;
import org.barometer.survey.pages.LockNote;
import org.barometer.survey.pages.Reader;
import org.barometer.survey.pages.Words;
import org.barometer.survey.programme.ProgrammeStore;
import org.barometer.survey.programme.ProgrammeStore.Programme;
import org.barometer.survey.questionnaire.QuestionnaireStore;
import org.barometer.survey.questionnaire.QuestionnaireStore.Kept;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages about a programme and its questions say. */
@ApplicationScoped
class ReadProgramme {
    private static final int MOST_OPTIONS = 60;

    private final ProgrammeStore programmes;
    private final QuestionnaireStore questionnaires;
    private final EditionStore editions;
    private final ReadEdition readEdition;
    private final Reader reader;

    ReadProgramme(
            ProgrammeStore programmes,
            QuestionnaireStore questionnaires,
            EditionStore editions,
            ReadEdition readEdition,
            Reader reader) {
        this.programmes = programmes;
        this.questionnaires = questionnaires;
        this.editions = editions;
        this.readEdition = readEdition;
        this.reader = reader;
    }

    static String hrefOf(String programme) {
        return "/analysis/programmes/" + programme;
    }

    Optional<ProgrammePage> programme(String code, @Nullable String done, @Nullable Filled filled) {
        return programmes.all().stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst()
                .map(programme -> page(programme, done, filled));
    }

    private ProgrammePage page(
            Programme programme, @Nullable String done, @Nullable Filled filled) {
        var words = readEdition.words();
        var code = programme.code();
        var versions = questionnaires.versions(code);
        var numbers = versions.stream().map(kept -> kept.questionnaire().version()).toList();
        var next = Integer.toString(numbers.isEmpty() ? 1 : numbers.getLast() + 1);
        var rows = new ArrayList<VersionRow>();
        for (int i = 0; i < versions.size(); i++) {
            rows.add(row(code, versions.get(i), i == 0 ? null : versions.get(i - 1)));
        }
        return new ProgrammePage(
                code,
                reader.text(programme.title()),
                hrefOf(code),
                words.unit(programme.unit().name()),
                rows.reversed(),
                editions.all().stream()
                        .filter(edition -> edition.programme().equals(code))
                        .map(this::row)
                        .toList()
                        .reversed(),
                next,
                numbers,
                UUID.randomUUID().toString(),
                done == null ? null : words.done(done),
                (filled == null ? new Filled(Map.of(), words) : filled)
                        .orElse(
                                Map.of(
                                        "fileVersion",
                                        next,
                                        "version",
                                        numbers.isEmpty() ? "" : numbers.getLast().toString(),
                                        "copyOf",
                                        numbers.isEmpty() ? "" : numbers.getLast().toString())));
    }

    private VersionRow row(String programme, Kept kept, @Nullable Kept before) {
        var language = reader.language();
        var questionnaire = kept.questionnaire();
        var version = questionnaire.version();
        return new VersionRow(
                version,
                "%s/questionnaires/%d".formatted(hrefOf(programme), version),
                apiOf(programme, version),
                kept.lock()
                        .map(
                                lock ->
                                        readEdition
                                                .words()
                                                .frozenSince(
                                                        reader.text(lock.text()),
                                                        language.date(lock.since())))
                        .orElse(""),
                String.join(", ", questionnaire.languages()),
                language.count(questionnaire.sections().size()),
                language.count(questionnaire.questions().size()),
                before == null
                        ? null
                        : ReadComparability.hrefOf(
                                programme, before.questionnaire().version(), version));
    }

    private static String apiOf(String programme, int version) {
        return "/api/v1/programmes/%s/questionnaires/%d".formatted(programme, version);
    }

    private EditionRow row(Edition edition) {
        return new EditionRow(
                reader.text(edition.title()),
                EditionHead.hrefOf(edition.code()),
                edition.year(),
                State.of(edition.state()),
                edition.questionnaireVersion());
    }

    Optional<VersionPage> version(String programme, int version, @Nullable String wanted) {
        return questionnaires.kept(programme, version).map(kept -> page(programme, kept, wanted));
    }

    private VersionPage page(String programme, Kept kept, @Nullable String wanted) {
        var questionnaire = kept.questionnaire();
        var languages = questionnaire.languages();
        var own = reader.language().tag();
        var lang =
                wanted != null && languages.contains(wanted)
                        ? wanted
                        : languages.contains(own) ? own : languages.getFirst();
        var href = "%s/questionnaires/%d".formatted(hrefOf(programme), questionnaire.version());
        return new VersionPage(
                programme,
                reader.text(programmes.titleOf(programme)),
                hrefOf(programme),
                questionnaire.version(),
                apiOf(programme, questionnaire.version()),
                lang,
                languages.stream()
                        .map(one -> new Link(href + "?in=" + one, one, one.equals(lang)))
                        .toList(),
                kept.lock().map(lock -> LockNote.of(lock, reader.language())).orElse(null),
                parts(questionnaire, lang),
                questionnaire.rules().stream()
                        .map(
                                rule ->
                                        new RuleRow(
                                                rule.code(),
                                                rule.severity() == Severity.WARNING,
                                                rule.holds(),
                                                rule.question(),
                                                rule.message().getOrDefault(lang, "")))
                        .toList());
    }

    private List<Part> parts(Questionnaire questionnaire, String lang) {
        var parts = new ArrayList<Part>();
        var first = asked(questionnaire, null, lang);
        if (!first.isEmpty()) {
            parts.add(new Part("", "", "", first));
        }
        for (Section section : questionnaire.sections()) {
            parts.add(
                    new Part(
                            section.title().getOrDefault(lang, section.code()),
                            section.help().getOrDefault(lang, ""),
                            text(section.relevant()),
                            asked(questionnaire, section.code(), lang)));
        }
        return parts;
    }

    private List<Asked> asked(Questionnaire questionnaire, @Nullable String section, String lang) {
        var otherWordings = questionnaire.otherWordings();
        return questionnaire.questions().stream()
                .filter(question -> Objects.equals(question.section(), section))
                .map(question -> asked(question, otherWordings, lang))
                .toList();
    }

    private Asked asked(Question question, Map<String, String> otherWordings, String lang) {
        var words = readEdition.words();
        return new Asked(
                question.code(),
                question.measure(),
                words.questionType(question.type().name()),
                question.text().getOrDefault(lang, ""),
                question.help().getOrDefault(lang, ""),
                question.required(),
                text(question.relevant()),
                text(otherWordings.get(question.code())),
                question.base().getOrDefault(lang, ""),
                question.unit().getOrDefault(lang, ""),
                bounds(question),
                question.rows().stream()
                        .map(
                                row ->
                                        new Choice(
                                                row.code(),
                                                row.label().getOrDefault(lang, ""),
                                                false))
                        .toList(),
                question.options().stream()
                        .limit(MOST_OPTIONS)
                        .map(
                                option ->
                                        new Choice(
                                                option.code(),
                                                option.label().getOrDefault(lang, ""),
                                                option.exclusive()))
                        .toList(),
                missing(question));
    }

    private String missing(Question question) {
        var words = readEdition.words();
        var hidden = question.options().size() - MOST_OPTIONS;
        var more =
                hidden > 0
                        ? Stream.of(words.moreOptions(reader.language().count(hidden)))
                        : Stream.<String>empty();
        return Stream.concat(
                        more,
                        question.missing().stream()
                                .map(code -> Words.missing(reader.language(), code.name())))
                .collect(joining(", "));
    }

    private static String bounds(Question question) {
        var min = question.min();
        var max = question.max();
        return min == null && max == null ? "" : plain(min) + " – " + plain(max);
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String expression) {
        return expression == null ? "" : expression;
    }
}
