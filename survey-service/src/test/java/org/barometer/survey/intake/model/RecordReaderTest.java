package org.barometer.survey.intake.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.survey.intake.model.SheetRow.Oddity;
import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
    private static final Questionnaire QUESTIONNAIRE =
            new Questionnaire(
                    1,
                    Questionnaire.USUAL_LANGUAGES,
                    List.of(),
                    List.of(
                            AQuestion.of("change", QuestionType.DIRECTION).build(),
                            AQuestion.of("unit", QuestionType.SINGLE_CHOICE)
                                    .options("01", "02", "OCT49")
                                    .build(),
                            AQuestion.of("trends", QuestionType.MULTIPLE_CHOICE)
                                    .options("CLOUD", "TOR", "NONE")
                                    .build(),
                            AQuestion.of("rank", QuestionType.RANKING)
                                    .options("A", "B", "C")
                                    .build(),
                            AQuestion.of("grid", QuestionType.MATRIX)
                                    .rows("R1", "R2")
                                    .options("YES", "NO")
                                    .build(),
                            AQuestion.of("cases", QuestionType.NUMBER).decimals(3).build(),
                            AQuestion.of("apps", QuestionType.MENTIONS)
                                    .options("APP1", "APP2", "APP3")
                                    .build(),
                            AQuestion.of("month", QuestionType.DATE)
                                    .precision(Precision.MONTH)
                                    .build(),
                            AQuestion.of("words", QuestionType.OPEN_TEXT).build()),
                    List.of());

    @Test
    void namesTheColumnsByCodes() {
        assertThat(Layout.template(QUESTIONNAIRE))
                .containsExactly(
                        "ROW_KEY",
                        "change",
                        "unit",
                        "trends.CLOUD",
                        "trends.TOR",
                        "trends.NONE",
                        "trends.DONT_KNOW",
                        "rank.A",
                        "rank.B",
                        "rank.C",
                        "rank",
                        "grid.R1",
                        "grid.R2",
                        "cases",
                        "apps",
                        "month",
                        "words");
    }

    @Test
    void makesAnswersOfEveryKindOfQuestion() {
        var reading =
                read("k1;INCREASE;01;1;0;0;0;2;1;;;YES;DONT_KNOW;1,5;APP1 APP3;2026-10;så här");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.answers())
                .isEqualTo(
                        Map.of(
                                "change",
                                "INCREASE",
                                "unit",
                                "01",
                                "trends",
                                List.of("CLOUD"),
                                "rank",
                                List.of("B", "A"),
                                "grid",
                                Map.of("R1", "YES", "R2", "DONT_KNOW"),
                                "cases",
                                new BigDecimal("1.5"),
                                "apps",
                                List.of("APP1", "APP3"),
                                "month",
                                "2026-10",
                                "words",
                                "så här"));
    }

    @Test
    void readsAReasonForNoAnswerAndLeavesOutWhatIsEmpty() {
        assertThat(read("k1;DONT_KNOW;;;;;1;;;;DONT_KNOW;;;DONT_KNOW;DONT_KNOW;;").answers())
                .isEqualTo(
                        Map.of(
                                "change",
                                "DONT_KNOW",
                                "trends",
                                "DONT_KNOW",
                                "rank",
                                "DONT_KNOW",
                                "cases",
                                "DONT_KNOW",
                                "apps",
                                "DONT_KNOW"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "unit~Oct-49~excel-date~C",
                "unit~1~lost-zeros~C",
                "unit~1,23E+12~scientific~C",
                "unit~'01~leading-apostrophe~C",
                "unit~#N/A~excel-error~C",
                "unit~=A1~formula~C",
                "unit~\u00a001~surrounding-spaces~C",
                "change~Ã–KAR~broken-characters~B",
                "trends.TOR~x~not-a-mark~E",
                "trends.TOR~SANT~excel-boolean~E",
                "trends.TOR~0~nothing-marked~D",
                "rank.B~3~not-a-rank~H",
                "cases~1,234~ambiguous-number~N",
                "cases~1 234~thousands~N",
                "cases~1.234,5~thousands~N",
                "cases~45%~percent~N",
                "cases~1.23E+12~scientific~N",
                "month~okt-26~excel-date~P"
            })
    void namesTheCellThatCannotBeReadWithoutGuessing(
            String column, String cell, String code, String letters) {
        var names = Layout.template(QUESTIONNAIRE);
        var cells = new ArrayList<String>(Collections.nCopies(names.size(), ""));
        cells.set(0, "k1");
        cells.set(names.indexOf(column), cell);
        var reader = new RecordReader(layout(names));

        var faults = reader.read(FileRecord.of(SheetRow.of(7, cells))).faults();

        assertThat(faults).hasSize(1);
        var fault = reader.named(faults.getFirst());
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.row()).isEqualTo(7);
        assertThat(fault.letters()).isEqualTo(letters);
        assertThat(fault.question()).isEqualTo(column.replaceFirst("\\..*", ""));
        assertThat(fault.remedy("sv")).isNotBlank();
    }

    @Test
    void believesAWorkbookThatSaysWhatACellIs() {
        var names = List.of("ROW_KEY", "unit", "month", "cases");
        var row =
                new SheetRow(
                        "answers",
                        2,
                        List.of("k1", "1949-10-01", "2026-10-01", "0.45"),
                        Map.of(1, Oddity.DATE, 2, Oddity.DATE, 3, Oddity.PERCENT));

        var reading = new RecordReader(layout(names)).read(FileRecord.of(row));

        assertThat(reading.answers()).isEqualTo(Map.of("month", "2026-10"));
        assertThat(reading.faults())
                .extracting(Fault::mistake)
                .containsExactlyInAnyOrder(Mistake.EXCEL_DATE, Mistake.PERCENT);
    }

    @Test
    void neverShowsWordsInAFault() {
        var names = List.of("ROW_KEY", "words");
        var reading =
                new RecordReader(layout(names))
                        .read(FileRecord.of(SheetRow.of(2, List.of("k1", "secret \ufffd"))));

        assertThat(reading.faults()).singleElement().extracting(Fault::value).isEqualTo("");
    }

    @Test
    void namesEveryColumnThatItDoesNotKnow() {
        var header = List.of("ROW_KEY", "change", "changes", "trends.MOON", "change", "grid.R9");

        assertThat(Layout.of(SheetRow.of(1, header), QUESTIONNAIRE))
                .isInstanceOfSatisfying(
                        Layout.Header.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(f -> f.letters() + " " + f.code())
                                        .containsExactly(
                                                "C unknown-column",
                                                "D unknown-column",
                                                "E repeated-column",
                                                "F unknown-column"));
    }

    @Test
    void wantsAKeyAndAnAnswer() {
        assertThat(Layout.of(SheetRow.of(1, List.of("a")), QUESTIONNAIRE))
                .isInstanceOfSatisfying(
                        Layout.Header.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(Fault::mistake)
                                        .contains(Mistake.NO_KEY_COLUMN, Mistake.NO_ANSWER_COLUMN));
    }

    @Property(tries = 300)
    void readsBackTheMarksThatWereWritten(@ForAll("marks") List<Boolean> marks) {
        var names = List.of("ROW_KEY", "trends.CLOUD", "trends.TOR", "trends.NONE");
        var cells = new ArrayList<>(List.of("k1"));
        marks.forEach(mark -> cells.add(mark ? "1" : "0"));
        var expected = new ArrayList<String>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i)) {
                expected.add(names.get(i + 1).substring("trends.".length()));
            }
        }

        var reading = new RecordReader(layout(names)).read(FileRecord.of(SheetRow.of(2, cells)));

        if (expected.isEmpty()) {
            assertThat(reading.faults())
                    .extracting(Fault::mistake)
                    .containsExactly(Mistake.NOTHING_MARKED);
        } else {
            assertThat(reading.answers()).isEqualTo(Map.of("trends", expected));
        }
    }

    @Provide
    Arbitrary<List<Boolean>> marks() {
        return Arbitraries.of(true, false).list().ofSize(3);
    }

    @Property
    void readsEveryNumberInBothNotations(@ForAll BigDecimal number) {
        var plain = number.toPlainString();
        if (plain.length() <= 30) {
            assertThat(Numbers.read(plain))
                    .isEqualTo(
                            new Numbers.Reading.Read(number.setScale(Math.max(number.scale(), 0))));
            var comma = plain.replace('.', ',');
            assertThat(Numbers.read(comma))
                    .isIn(
                            new Numbers.Reading.Read(number.setScale(Math.max(number.scale(), 0))),
                            new Numbers.Reading.Unclear(Mistake.AMBIGUOUS_NUMBER));
        }
    }

    @Property
    void knowsEveryKeyOnlyOnce(@ForAll List<String> keys) {
        var seen = new Keys();
        var known = new HashSet<String>();
        keys.forEach(key -> assertThat(seen.add(key)).isEqualTo(known.add(key)));
    }

    @Test
    void remembersAMillionKeysInLittleRoom() {
        var keys = new Keys();
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(keys.add("row-" + i)).isTrue();
        }
        assertThat(keys.add("row-4711")).isFalse();
    }

    @Test
    void knowsWhatIsNoKey() {
        assertThat(Keys.mistakeOf("")).contains(Mistake.KEY_MISSING);
        assertThat(Keys.mistakeOf("a\u0007")).contains(Mistake.KEY_INVALID);
        assertThat(Keys.mistakeOf("x".repeat(101))).contains(Mistake.KEY_INVALID);
        assertThat(Keys.mistakeOf("1,23457E+11")).contains(Mistake.SCIENTIFIC);
        assertThat(Keys.mistakeOf("okt-49")).contains(Mistake.EXCEL_DATE);
        assertThat(Keys.mistakeOf("2026/0017 B")).isEmpty();
    }

    private static Layout layout(List<String> names) {
        return Layout.of(SheetRow.of(1, names), QUESTIONNAIRE) instanceof Layout.Header.Known(var l)
                ? l
                : fail("the header is faulty");
    }

    private static RecordReader.Reading read(String line) {
        return new RecordReader(layout(Layout.template(QUESTIONNAIRE)))
                .read(FileRecord.of(SheetRow.of(2, Arrays.asList(line.split(";", -1)))));
    }
}
