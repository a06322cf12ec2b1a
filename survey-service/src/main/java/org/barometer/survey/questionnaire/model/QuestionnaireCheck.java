package org.barometer.survey.questionnaire.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds everything that would make the answers to a questionnaire ambiguous, in one pass. */
final class QuestionnaireCheck {
    private static final String ENGLISH = "en";

    private final Questionnaire questionnaire;
    private final Violations violations;

    QuestionnaireCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        violations = new Violations(questionnaire.languages());
    }

    List<Violation> violations() {
        checkLanguages();
        checkSections();
        checkQuestions();
        checkRules();
        new WordingCheck(questionnaire, violations).check();
        new ExpressionCheck(violations).check(questionnaire);
        return violations.found();
    }

    private void checkLanguages() {
        var languages = questionnaire.languages();
        var seen = new HashSet<String>();
        for (int i = 0; i < languages.size(); i++) {
            var language = languages.get(i);
            var pointer = "/languages/" + i;
            violations.addIf(!seen.add(language), pointer, QuestionnaireMistake.LANGUAGE_REPEATED);
            violations.addIf(!isLanguage(language), pointer, QuestionnaireMistake.NO_LANGUAGE);
        }
        violations.addIf(
                !seen.contains(ENGLISH), "/languages", QuestionnaireMistake.ENGLISH_MISSING);
    }

    /** In the one way in which a tag is written, so that equal languages are equal texts. */
    private static boolean isLanguage(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(tag);
    }

    private void checkSections() {
        var sections = questionnaire.sections();
        violations.checkOnce(
                sections.stream().map(Section::code).toList(),
                "/sections",
                QuestionnaireMistake.SECTION_REPEATED);
        var used =
                questionnaire.questions().stream()
                        .map(Question::section)
                        .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            var pointer = "/sections/" + i;
            violations.checkName(section.code(), pointer + "/code");
            violations.checkText(section.title(), pointer + "/title");
            violations.checkTextIfAny(section.help(), pointer + "/help");
            violations.addIf(
                    !used.contains(section.code()), pointer, QuestionnaireMistake.SECTION_EMPTY);
        }
    }

    private void checkQuestions() {
        var questions = questionnaire.questions();
        violations.checkOnce(
                questions.stream().map(Question::code).toList(),
                "/questions",
                QuestionnaireMistake.QUESTION_REPEATED);
        var check = new QuestionCheck(violations);
        for (int i = 0; i < questions.size(); i++) {
            check.check(questions.get(i), "/questions/" + i);
        }
        checkSectionsOfQuestions();
        checkMeasures();
        checkPublishedNames();
    }

    /** Every question in a section, or none; the questions of a section together, in its place. */
    private void checkSectionsOfQuestions() {
        var places = placesOfSections();
        int before = -1;
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            var section = questionnaire.questions().get(i).section();
            var pointer = "/questions/" + i + "/section";
            if (section == null) {
                violations.addIf(!places.isEmpty(), pointer, QuestionnaireMistake.SECTION_MISSING);
                continue;
            }
            var place = places.get(section);
            if (place == null) {
                violations.add(pointer, QuestionnaireMistake.SECTION_UNKNOWN);
                continue;
            }
            violations.addIf(place < before, pointer, QuestionnaireMistake.SECTION_SCATTERED);
            before = Math.max(before, place);
        }
    }

    private Map<String, Integer> placesOfSections() {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            places.put(questionnaire.sections().get(i).code(), i);
        }
        return places;
    }

    private void checkMeasures() {
        var seen = new HashSet<String>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            violations.addIf(
                    !seen.add(questionnaire.questions().get(i).measure()),
                    "/questions/" + i + "/measure",
                    QuestionnaireMistake.MEASURE_REPEATED);
        }
    }

    /** The names under which answers are counted, some of which are made of a question's own. */
    private void checkPublishedNames() {
        checkPublishedNames(Question::code, "/code");
        checkPublishedNames(Question::measure, "/measure");
    }

    private void checkPublishedNames(Function<Question, String> name, String field) {
        var questions = questionnaire.questions();
        var seen = questions.stream().map(name).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < questions.size(); i++) {
            var pointer = "/questions/" + i + field;
            for (var derived :
                    PublishedQuestion.derivedNames(
                            questions.get(i), name.apply(questions.get(i)))) {
                violations.addIf(
                        !seen.add(derived), pointer, QuestionnaireMistake.COUNTED_TWICE, derived);
                violations.checkName(derived, pointer);
            }
        }
    }

    private Set<String> codes() {
        return questionnaire.questions().stream().map(Question::code).collect(Collectors.toSet());
    }

    private void checkRules() {
        var rules = questionnaire.rules();
        violations.checkOnce(
                rules.stream().map(Rule::code).toList(),
                "/rules",
                QuestionnaireMistake.RULE_REPEATED);
        var codes = codes();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var pointer = "/rules/" + i;
            violations.checkName(rule.code(), pointer + "/code");
            violations.checkText(rule.message(), pointer + "/message");
            violations.addIf(
                    !codes.contains(rule.question()),
                    pointer + "/question",
                    QuestionnaireMistake.QUESTION_UNKNOWN);
        }
    }
}
