package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LotTest {
    private static final Questionnaire QUESTIONNAIRE =
            AQuestion.questionnaire(
                    1,
                    choice("was", null),
                    choice("now", "was"),
                    choice("then", null),
                    choice("today", "then"),
                    choice("other", null));

    @Property
    void putsOneOfTwoWordingsAndStaysWithIt(@ForAll String drawnFor) {
        var leftOut = new Lot(drawnFor).leftOut(QUESTIONNAIRE, Set.of());

        assertThat(leftOut)
                .hasSize(2)
                .isEqualTo(new Lot(drawnFor).leftOut(QUESTIONNAIRE, Set.of()));
        assertThat(leftOut).containsAnyOf("was", "now").containsAnyOf("then", "today");
        assertThat(QUESTIONNAIRE.without(leftOut).questions())
                .extracting(Question::code)
                .hasSize(3)
                .contains("other");
    }

    /** Each in half of 4,000 draws, and both new in a quarter: within four standard errors. */
    @Test
    void drawsEachWordingForHalfOfAllWhateverElseIsDrawn() {
        var random = new Random(2026);
        int wasLeftOut = 0;
        int thenLeftOut = 0;
        int both = 0;
        for (int i = 0; i < 4000; i++) {
            var draft = new UUID(random.nextLong(), random.nextLong()).toString();
            var leftOut = new Lot(draft).leftOut(QUESTIONNAIRE, Set.of());
            wasLeftOut += leftOut.contains("was") ? 1 : 0;
            thenLeftOut += leftOut.contains("then") ? 1 : 0;
            both += leftOut.containsAll(Set.of("was", "then")) ? 1 : 0;
        }

        assertThat(wasLeftOut).isBetween(1874, 2126);
        assertThat(thenLeftOut).isBetween(1874, 2126);
        assertThat(both).isBetween(890, 1110);
    }

    @Property
    void putsTheWordingThatWasAnswered(@ForAll String drawnFor) {
        var lot = new Lot(drawnFor);

        assertThat(lot.leftOut(QUESTIONNAIRE, Set.of("was", "today")))
                .containsExactlyInAnyOrder("now", "then");
        assertThat(lot.leftOut(QUESTIONNAIRE, Set.of("now", "then")))
                .containsExactlyInAnyOrder("was", "today");
    }

    private static Question choice(String code, @Nullable String earlierWording) {
        return AQuestion.of(code, QuestionType.SINGLE_CHOICE)
                .options("YES", "NO")
                .earlierWording(earlierWording)
                .build();
    }
}
