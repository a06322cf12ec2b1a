package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.survey.questionnaire.model.AQuestion.TEXT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogicTest {
    @Test
    void tellsThePageWhatDependsOnWhat() throws IOException {
        var logic =
                Logic.of(
                        new Questionnaire(
                                1,
                                List.of("en", "sv"),
                                List.of(
                                        new Section("start", TEXT, Map.of(), null),
                                        new Section("more", TEXT, Map.of(), "kind = 'A'")),
                                List.of(
                                        AQuestion.of("kind", QuestionType.SINGLE_CHOICE)
                                                .section("start")
                                                .options("A", "B")
                                                .build(),
                                        AQuestion.of("late", QuestionType.OPEN_TEXT)
                                                .section("more")
                                                .relevant("staff > 0.5")
                                                .build(),
                                        AQuestion.of("staff", QuestionType.NUMBER)
                                                .section("more")
                                                .build()),
                                List.of(
                                        new Rule(
                                                "few",
                                                Severity.WARNING,
                                                "staff / 2 < 10",
                                                "staff",
                                                Map.of("en", "Many")))));

        var json = new ObjectMapper();
        assertThat(json.readTree(json.writeValueAsString(logic.tree())))
                .isEqualTo(
                        json.readTree(
                                """
                                {"steps": [
                                   ["staff",
                                    [{"do": "=", "of": [
                                        {"question": "kind", "missing": ["DONT_KNOW"]},
                                        {"code": "A"}]}]],
                                   ["late",
                                    [{"do": "=", "of": [
                                        {"question": "kind", "missing": ["DONT_KNOW"]},
                                        {"code": "A"}]},
                                     {"do": ">", "of": [
                                        {"question": "staff", "number": true,
                                         "missing": ["DONT_KNOW"]},
                                        {"number": "0.5"}]}]]],
                                 "rules": [
                                   {"code": "few", "severity": "WARNING", "question": "staff",
                                    "message": {"en": "Many"},
                                    "holds": {"do": "<", "of": [
                                        {"do": "/", "of": [
                                            {"question": "staff", "number": true,
                                             "missing": ["DONT_KNOW"]},
                                            {"number": "2"}]},
                                        {"number": "10"}]}}]}
                                """));
    }
}
