package org.barometer.survey.exchange.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.jspecify.annotations.Nullable;

/** Reads a questionnaire from an XLSForm, naming everything that cannot be taken over. */
public final class FormReader {
    private static final Set<String> OTHER_SHEETS = Set.of("external_choices", "entities", "osm");

    private final Map<String, FormSheet> sheets = new LinkedHashMap<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final FormLines lines = new FormLines(misfits);
    private final FormPlaces places = new FormPlaces();

    private FormReader(List<FormSheet> given) {
        given.forEach(sheet -> sheets.put(sheet.name().strip().toLowerCase(Locale.ROOT), sheet));
    }

    public static FormOutcome read(List<FormSheet> sheets, int version) {
        return new FormReader(sheets).read(version);
    }

    private FormOutcome read(int version) {
        for (var name : OTHER_SHEETS) {
            if (sheets.containsKey(name)) {
                add(name, FormMistake.SHEET_UNSUPPORTED);
            }
        }
        if (!sheets.containsKey(FormSheet.SURVEY)) {
            add(FormSheet.SURVEY, FormMistake.SHEET_MISSING, FormSheet.SURVEY);
            return new FormOutcome.Misfitting(misfits);
        }
        readSettings();
        // The languages stand in the order in which the questions have them.
        var rows = lines(FormSheet.SURVEY, FormColumns.SURVEY, FormColumns.SURVEY_TEXTS);
        var choices = lines(FormSheet.CHOICES, FormColumns.CHOICES, FormColumns.CHOICES_TEXTS);
        var survey = new FormSurvey(new FormChoices(choices), places);
        survey.read(rows);
        var questionnaire =
                new Questionnaire(
                        version,
                        lines.languages(),
                        sections(survey),
                        questions(survey),
                        rules(survey));
        if (misfits.isEmpty()) {
            questionnaire.violations().forEach(violation -> misfits.add(places.misfit(violation)));
        }
        if (misfits.isEmpty()) {
            checkCopies(questionnaire, survey);
        }
        misfits.sort(Comparator.comparing(Misfit::sheet).thenComparingInt(Misfit::row));
        return misfits.isEmpty()
                ? new FormOutcome.Read(questionnaire)
                : new FormOutcome.Misfitting(misfits);
    }

    private List<FormLine> lines(String sheet, Set<String> columns, Set<String> texts) {
        var given = sheets.get(sheet);
        return given == null ? List.of() : lines.of(given, columns, texts);
    }

    private void readSettings() {
        for (var line : lines(FormSheet.SETTINGS, FormColumns.SETTINGS, Set.of())) {
            line.text(FormColumns.DEFAULT_LANGUAGE)
                    .ifPresent(
                            name ->
                                    FormLanguages.tag(name)
                                            .ifPresentOrElse(
                                                    lines::usual,
                                                    () ->
                                                            line.add(
                                                                    FormColumns.DEFAULT_LANGUAGE,
                                                                    FormMistake.LANGUAGE_UNKNOWN)));
        }
    }

    private static List<Question> questions(FormSurvey survey) {
        return survey.questions().stream()
                .map(
                        draft -> {
                            var question = draft.question();
                            return new Question(
                                    question.code(),
                                    question.measure(),
                                    question.type(),
                                    question.section(),
                                    question.text(),
                                    question.help(),
                                    question.options(),
                                    question.missing(),
                                    question.required(),
                                    relevant(draft.line(), survey),
                                    question.rows(),
                                    question.min(),
                                    question.max(),
                                    question.decimals(),
                                    question.maxLength(),
                                    question.atMost(),
                                    question.unit(),
                                    question.base(),
                                    question.precision(),
                                    question.earlierWording());
                        })
                .toList();
    }

    private static List<Section> sections(FormSurvey survey) {
        return survey.sections().stream()
                .map(
                        draft ->
                                new Section(
                                        draft.section().code(),
                                        draft.section().title(),
                                        draft.section().help(),
                                        relevant(draft.line(), survey)))
                .toList();
    }

    private static @Nullable String relevant(FormLine line, FormSurvey survey) {
        return line.text(FormColumns.OWN_RELEVANT)
                .or(() -> XPathReader.read(line, FormColumns.RELEVANT, survey.fields(), null))
                .orElse(null);
    }

    private List<Rule> rules(FormSurvey survey) {
        var rules = new FormRules(places);
        return sheets.containsKey(FormSheet.RULES)
                ? rules.of(lines(FormSheet.RULES, FormColumns.RULES, FormColumns.RULES_TEXTS))
                : rules.ofConstraints(survey, lines.languages());
    }

    /** What our own columns say exactly must not differ from what other tools read. */
    private void checkCopies(Questionnaire questionnaire, FormSurvey survey) {
        for (int i = 0; i < survey.sections().size(); i++) {
            checkRelevant(
                    survey.sections().get(i).line(),
                    questionnaire,
                    questionnaire.sections().get(i).relevant());
        }
        for (int i = 0; i < survey.questions().size(); i++) {
            var line = survey.questions().get(i).line();
            var question = questionnaire.questions().get(i);
            checkRelevant(line, questionnaire, question.relevant());
            if (sheets.containsKey(FormSheet.RULES)) {
                checkSame(
                        line,
                        FormColumns.CONSTRAINT,
                        FormWriter.constraint(questionnaire, question),
                        FormMistake.RULE_COPIES_DIFFER,
                        FormSheet.RULES,
                        FormColumns.MIN,
                        FormColumns.MAX);
            }
        }
    }

    private static void checkRelevant(
            FormLine line, Questionnaire questionnaire, @Nullable String relevant) {
        if (line.text(FormColumns.OWN_RELEVANT).isPresent()) {
            checkSame(
                    line,
                    FormColumns.RELEVANT,
                    FormWriter.relevant(questionnaire.questions(), relevant),
                    FormMistake.CONDITION_COPIES_DIFFER,
                    FormColumns.OWN_RELEVANT);
        }
    }

    private static void checkSame(
            FormLine line,
            String column,
            @Nullable String same,
            FormMistake mistake,
            Object... words) {
        var given = line.text(column);
        if (given.isPresent() && !given.get().equals(same)) {
            line.add(column, mistake, words);
        }
    }

    private void add(String sheet, FormMistake mistake, Object... words) {
        misfits.add(mistake.at(sheet, 0, "", words));
    }
}
