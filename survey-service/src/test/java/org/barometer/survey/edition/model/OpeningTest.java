package org.barometer.survey.edition.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.barometer.survey.questionnaire.model.AQuestion;
import org.barometer.survey.questionnaire.model.Violation;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void needsSomethingToAsk() {
        assertThat(Opening.obstacles(AQuestion.questionnaire(1)))
                .extracting(Violation::code)
                .containsExactly("nothing-asked");
    }
}
