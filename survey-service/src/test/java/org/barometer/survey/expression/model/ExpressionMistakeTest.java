package org.barometer.survey.expression.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionMistakeTest {

    @ParameterizedTest
    @EnumSource
    void isToldInBothLanguagesWithTheSameWords(ExpressionMistake mistake) {
        var words = new Object[] {"‹one›", "‹two›", "‹three›"};
        var english = mistake.remedy(words).getOrDefault("en", "");
        var swedish = mistake.remedy(words).getOrDefault("sv", "");

        assertThat(english).isNotBlank().doesNotContain("%");
        assertThat(swedish).isNotBlank().isNotEqualTo(english).doesNotContain("%");
        for (var word : words) {
            assertThat(swedish.contains(word.toString()))
                    .isEqualTo(english.contains(word.toString()));
        }
    }
}
