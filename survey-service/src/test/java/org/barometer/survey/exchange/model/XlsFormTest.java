package org.barometer.survey.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.barometer.survey.expression.model.Condition;
import org.barometer.survey.expression.model.Parsed;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Section;
import org.barometer.survey.questionnaire.model.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsFormTest {
    private static final String LABEL = "label::English (en)";

    @Test
    void isReadAsTheQuestionnaireThatWasWritten() {
        long seed = System.nanoTime();
        System.out.println("XlsFormTest: seed " + seed);
        var random = new Random(seed);
        var seen = EnumSet.noneOf(QuestionType.class);
        for (int i = 0; i < 500; i++) {
            var questionnaire = RandomQuestionnaire.of(random, 3);
            assertThat(questionnaire.violations()).as("seed %d, case %d", seed, i).isEmpty();
            questionnaire.questions().forEach(question -> seen.add(question.type()));

            assertThat(FormReader.read(FormWriter.sheets("P", questionnaire), 3))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(new FormOutcome.Read(questionnaire));
        }
        assertThat(seen).containsExactlyInAnyOrder(QuestionType.values());
    }

    @Test
    void keepsWhichQuestionAsksInTheEarlierWords() {
        var was = AQuestion.of("was", QuestionType.SCALE).options("1", "2");
        var now = AQuestion.of("now", QuestionType.SCALE).options("1", "2").earlierWording("was");
        var questionnaire = AQuestion.questionnaire(1, was.build(), now.build());

        assertThat(FormReader.read(FormWriter.sheets("P", questionnaire), 1))
                .isEqualTo(new FormOutcome.Read(questionnaire));
    }

    /** As a tool does that keeps no columns of ours: conditions go through XPath and back. */
    @Test
    void meansTheSameInXPath() {
        long seed = System.nanoTime();
        System.out.println("XlsFormTest: seed " + seed);
        var random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 200; i++) {
            var questionnaire = RandomQuestionnaire.of(random, 1);
            var again =
                    switch (FormReader.read(withoutOurs(questionnaire), 1)) {
                        case FormOutcome.Read(var read) -> read;
                        case FormOutcome.Misfitting(var misfits) ->
                                throw new AssertionError("seed " + seed + ": " + misfits);
                    };
            for (int j = 0; j < questionnaire.questions().size(); j++) {
                var relevant = questionnaire.questions().get(j).relevant();
                var other = again.questions().get(j).relevant();
                if (relevant == null || other == null) {
                    assertThat(other).isEqualTo(relevant);
                    continue;
                }
                for (int k = 0; k < 20; k++) {
                    var answers = RandomAnswers.of(random, questionnaire);
                    assertThat(condition(other).holds(answers))
                            .as("seed %d: %s as %s of %s", seed, relevant, other, answers)
                            .isEqualTo(condition(relevant).holds(answers));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static List<FormSheet> withoutOurs(Questionnaire questionnaire) {
        return FormWriter.sheets("P", questionnaire).stream()
                .map(
                        sheet ->
                                new FormSheet(
                                        sheet.name(),
                                        sheet.columns(),
                                        sheet.rows().stream()
                                                .map(
                                                        row -> {
                                                            var cells = new LinkedHashMap<>(row);
                                                            cells.remove("barometer::relevant");
                                                            return Map.copyOf(cells);
                                                        })
                                                .toList()))
                .toList();
    }

    private static Condition condition(String text) {
        return switch (Condition.parse(text)) {
            case Parsed.Understood(var condition) -> condition;
            case Parsed.Faulty(var faults) -> throw new AssertionError(text + ": " + faults);
        };
    }

    @Test
    void isReadFromTheToolsOfOthers() {
        var read =
                read(
                        sheet(
                                FormSheet.SURVEY,
                                "type | name | label::English (en) | label::Svenska (sv) | hint::sv | required | relevant | constraint | constraint_message::en | constraint_message::sv | appearance | parameters",
                                "begin_group | Work | Work | Arbete | | | | | | | field-list |",
                                "select_one yn | Handles | Do you? | Gör ni? | | yes | | | | | |",
                                "select_multiple means | means | How? | Hur? | | | selected(${Handles}, 'yes') | | | | |",
                                "integer | cases | Cases | Ärenden | | true() | ${Handles} != 'no' and not(${means} = '') | . >= 0 and . <= 100 div 2 | Too many | För många | |",
                                "end_group | | | | | | | | | | |",
                                "begin group | rest | Rest | Övrigt | | | count-selected(${means}) > 1 or ${cases} > 5 | | | | |",
                                "range | share | Share | Andel | | | | | | | | start=0 end=1 step=0.1",
                                "date | since | Since | Sedan | | | | | | | year |",
                                "text | note_text | Other | Annat | | | ${since} >= date('2019-01-01') and ${share} != '' | | | | multiline |",
                                "begin_group | trend | Trend | Trend | | | | | | | table-list |",
                                "select_one yn | trend_video | Video | Video | | | | | | | |",
                                "select_one yn | image | Image | Bild | | | | | | | |",
                                "end_group | | | | | | | | | | |",
                                "rank means | order | Order | Ordning | | | ${trend_video} = \"yes\" | | | | |",
                                "end_group | | | | | | | | | | |"),
                        sheet(
                                FormSheet.CHOICES,
                                "list_name | name | label::English (en) | label::Svenska (sv)",
                                "yn | yes | Yes | Ja",
                                "yn | no | No | Nej",
                                "yn | dont_know | Don't know | Vet ej",
                                "means | tor | Tor | Tor",
                                "means | none | None | Inga"),
                        sheet(
                                FormSheet.SETTINGS,
                                "form_title | default_language",
                                "x | English (en)"));

        assertThat(read)
                .isInstanceOfSatisfying(
                        FormOutcome.Read.class,
                        form -> {
                            var questionnaire = form.questionnaire();
                            assertThat(questionnaire.languages()).containsExactly("en", "sv");
                            assertThat(questionnaire.sections())
                                    .extracting(Section::relevant)
                                    .containsExactly(null, "count(means) > 1 or cases > 5");
                            assertThat(questionnaire.questions())
                                    .extracting(Question::type)
                                    .containsExactly(
                                            QuestionType.SINGLE_CHOICE,
                                            QuestionType.MULTIPLE_CHOICE,
                                            QuestionType.NUMBER,
                                            QuestionType.NUMBER,
                                            QuestionType.DATE,
                                            QuestionType.OPEN_TEXT,
                                            QuestionType.MATRIX,
                                            QuestionType.RANKING);
                            assertThat(questionnaire.questions())
                                    .extracting(Question::relevant)
                                    .containsExactly(
                                            null,
                                            "handles = 'YES'",
                                            "not handles = 'NO' and not (not answered(means))",
                                            null,
                                            null,
                                            "since >= '2019' and answered(share)",
                                            null,
                                            "trend.VIDEO = 'YES'");
                            var first = questionnaire.questions().getFirst();
                            assertThat(first.options())
                                    .extracting(Option::code)
                                    .containsExactly("YES", "NO");
                            assertThat(first.missing()).containsExactly(MissingCode.DONT_KNOW);
                            var share = questionnaire.questions().get(3);
                            assertThat(share.max()).isEqualTo(BigDecimal.ONE);
                            assertThat(share.decimals()).isEqualTo(1);
                            assertThat(questionnaire.questions().get(4).precision())
                                    .isEqualTo(Precision.YEAR);
                            assertThat(questionnaire.questions().get(6).rows())
                                    .extracting(Row::code)
                                    .containsExactly("VIDEO", "IMAGE");
                            assertThat(questionnaire.rules())
                                    .containsExactly(
                                            new Rule(
                                                    "cases",
                                                    Severity.ERROR,
                                                    "cases >= 0 and cases <= 100 / 2",
                                                    "cases",
                                                    Map.of("en", "Too many", "sv", "För många")));
                        });
    }

    @Test
    void namesEverythingThatItCannotTakeOver() {
        assertThat(
                        misfits(
                                sheet(
                                        FormSheet.SURVEY,
                                        "type | name | label::English (en) | label::Klingon | required | relevant | calculation | media::image | appearance",
                                        "start | start | | | | | | |",
                                        "select_one nowhere | a | A | | maybe | | | x.png |",
                                        "geopoint | place | Place | | | | | |",
                                        "",
                                        "integer | b | B | | | ${nobody} = 1 and regex(., 'x') | 1 + 1 | |",
                                        "begin_repeat | r | R | | | | | |",
                                        "select_one yn or_other | d | D | | | | | |",
                                        "date | e | E | | | | | | no-calendar",
                                        "end_group | | | | | | | |",
                                        "integer | | Nameless | | | | | |",
                                        "begin_group | g | G | | | | | |"),
                                sheet("entities", "x", "y")))
                .containsExactlyInAnyOrder(
                        "entities 0  sheet-unsupported",
                        "survey 1 label::Klingon language-unknown",
                        "survey 1 calculation column-unsupported",
                        "survey 1 media::image column-unsupported",
                        "survey 2 type type-unsupported",
                        "survey 3 type list-unknown",
                        "survey 3 required not-yes-or-no",
                        "survey 4 type type-unsupported",
                        "survey 6 relevant unknown-question",
                        "survey 6 relevant function-unsupported",
                        "survey 6 relevant unknown-question",
                        "survey 7 type type-unsupported",
                        "survey 8 type type-unsupported",
                        "survey 9 appearance date-too-exact",
                        "survey 10 type group-unopened",
                        "survey 11 name cell-empty",
                        "survey 12 type group-unclosed");
    }

    @Test
    void saysWhereTheQuestionnaireItselfIsWrong() {
        assertThat(
                        misfits(
                                sheet(
                                        FormSheet.SURVEY,
                                        "type | name | " + LABEL + " | relevant",
                                        "select_one yn | a | A |",
                                        "integer | b b | B | ${a} > 1",
                                        "integer | a | A |"),
                                sheet(
                                        FormSheet.CHOICES,
                                        "list_name | name | " + LABEL,
                                        "yn | yes sir | Yes")))
                .containsExactlyInAnyOrder(
                        "choices 2 name code-form",
                        "survey 3 name name-form",
                        "survey 3 barometer::measure name-form",
                        "survey 3 relevant code-with-number",
                        "survey 3 relevant no-order",
                        "survey 4 name duplicate",
                        "survey 4 barometer::measure duplicate");
    }

    @Test
    void refusesACopyThatWasChangedOnOneSideOnly() {
        var sheets = new ArrayList<>(FormWriter.sheets("P", aQuestionnaire()));
        var survey = sheets.getFirst();
        var rows = new ArrayList<Map<String, String>>(survey.rows());
        var changed = new LinkedHashMap<>(rows.get(1));
        changed.put("relevant", "${a} > 2");
        changed.put("constraint", ". <= 2");
        rows.set(1, changed);
        sheets.set(0, new FormSheet(survey.name(), survey.columns(), rows));

        assertThat(misfits(sheets.toArray(FormSheet[]::new)))
                .containsExactlyInAnyOrder(
                        "survey 3 relevant copies-differ", "survey 3 constraint copies-differ");
    }

    @Test
    void tellsOtherToolsTheRules() {
        var row = FormWriter.sheets("P", aQuestionnaire()).getFirst().rows().get(1);

        assertThat(row)
                .containsEntry("relevant", "(${a} != '' and ${a} != 1)")
                .containsEntry("barometer::relevant", "a != 1")
                .containsEntry("constraint", ". <= 9 and (. < ${a} * 2)")
                .containsEntry("constraint_message::English (en)", "Too many");
    }

    private static Questionnaire aQuestionnaire() {
        var text = Map.of("en", "?");
        return new Questionnaire(
                1,
                List.of("en"),
                List.of(),
                List.of(number("a", null, null), number("b", "a != 1", "9")),
                List.of(
                        new Rule("r", Severity.ERROR, "b < a * 2", "b", Map.of("en", "Too many")),
                        new Rule("s", Severity.WARNING, "b > 1", "b", text)));
    }

    private static Question number(String code, @Nullable String relevant, @Nullable String max) {
        return new Question(
                code,
                code,
                QuestionType.NUMBER,
                null,
                Map.of("en", "?"),
                Map.of(),
                List.of(),
                List.of(),
                false,
                relevant,
                List.of(),
                null,
                max == null ? null : new BigDecimal(max),
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                null,
                null);
    }

    private static FormOutcome read(FormSheet... sheets) {
        return FormReader.read(List.of(sheets), 1);
    }

    private static List<String> misfits(FormSheet... sheets) {
        return switch (read(sheets)) {
            case FormOutcome.Read(var questionnaire) -> throw new AssertionError(questionnaire);
            case FormOutcome.Misfitting(var misfits) ->
                    misfits.stream()
                            .map(
                                    misfit ->
                                            "%s %d %s %s"
                                                    .formatted(
                                                            misfit.sheet(),
                                                            misfit.row(),
                                                            misfit.column(),
                                                            misfit.code()))
                            .toList();
        };
    }

    /** Lines of cells with a bar between them, the first being the header. */
    private static FormSheet sheet(String name, String header, String... lines) {
        var columns = Arrays.stream(header.split("\\|", -1)).map(String::strip).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines) {
            var cells = line.split("\\|", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isBlank()) {
                    row.put(columns.get(i), cells[i].strip());
                }
            }
            rows.add(row);
        }
        return new FormSheet(name, columns, rows);
    }
}
