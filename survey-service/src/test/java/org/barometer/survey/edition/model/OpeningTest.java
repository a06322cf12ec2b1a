package org.barometer.survey.edition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Violation;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void needsSomethingToAsk() {
        assertThat(Opening.obstacles(new Questionnaire(1, List.of())))
                .extracting(Violation::code)
                .containsExactly("nothing-asked");
    }
}
