package org.barometer.survey.coding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.coding.model.EarlierAnswers.Earlier;
import org.junit.jupiter.api.Test;

class EarlierAnswersTest {
    private static final Earlier CHATS = earlier("Encrypted chats are hard to read", "CHAT");
    private static final Earlier LAW = earlier("The law is hard to apply", "LAW");
    private static final Earlier PEOPLE = earlier("We have too few people", "STAFF");

    private final EarlierAnswers answers = new EarlierAnswers(List.of(CHATS, LAW, PEOPLE));

    @Test
    void putsTheMostAlikeFirstAndSaysWhy() {
        var suggestions = answers.like("Chats that are encrypted, and the people who use them", 5);

        assertThat(suggestions.getFirst().earlier()).isEqualTo(CHATS);
        // "The", which is in one answer only, is as rare as the others here.
        assertThat(suggestions.getFirst().shared()).containsExactly("are", "chats", "encrypted");
        assertThat(suggestions)
                .extracting(suggestion -> suggestion.similarity())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void weighsRareWordsMore() {
        var suggestions = answers.like("It is hard, the law", 5);

        assertThat(suggestions.getFirst().earlier()).isEqualTo(LAW);
        assertThat(suggestions.getFirst().shared().getLast()).isEqualTo("hard");
        assertThat(suggestions.getLast().earlier()).isEqualTo(CHATS);
        assertThat(suggestions.getLast().shared()).containsExactly("hard");
    }

    @Test
    void isOneForTheSameWordsAndNothingForOthers() {
        assertThat(answers.like("the LAW: is hard to apply!", 1).getFirst().similarity())
                .isCloseTo(1, within(1e-12));
        assertThat(answers.like("zebra", 5)).isEmpty();
        assertThat(answers.like("", 5)).isEmpty();
        assertThat(new EarlierAnswers(List.of()).like("law", 5)).isEmpty();
    }

    private static Earlier earlier(String text, String code) {
        return new Earlier(UUID.randomUUID(), text, new TreeSet<>(List.of(code)), 1);
    }
}
