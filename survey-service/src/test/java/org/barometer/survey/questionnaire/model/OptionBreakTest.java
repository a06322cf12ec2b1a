package org.barometer.survey.questionnaire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OptionBreakTest {
    private static final PublishedQuestion BEFORE =
            coded(1, Map.of("CHAT", "TECHNOLOGY"), Map.of(), "TECHNOLOGY", "CHAT", "LAW", "OTHER");

    @Test
    void tellsThatACodeIsNewAndWhatElseThatChanges() {
        var now =
                coded(
                        2,
                        Map.of("CHAT", "TECHNOLOGY", "CLOUD", "TECHNOLOGY"),
                        Map.of(),
                        "TECHNOLOGY",
                        "CHAT",
                        "CLOUD",
                        "LAW",
                        "OTHER");

        var breaks = now.breaksAfter(BEFORE);

        // What is below a code is counted for it, and what has its own code now is none of the
        // rest.
        assertThat(breaks)
                .extracting(OptionBreak::option)
                .containsExactly("TECHNOLOGY", "CLOUD", "OTHER");
        assertThat(breaks.get(1).reason())
                .containsOnlyKeys("en", "sv")
                .containsEntry(
                        "en",
                        "Code added: version 1 of the codebook, used before, does not have it");
    }

    @Test
    void comparesACodeThatWasMovedButNotTheCodesThatItWasMovedBetween() {
        var now = coded(2, Map.of("CHAT", "LAW"), Map.of(), "TECHNOLOGY", "CHAT", "LAW", "OTHER");

        assertThat(now.breaksAfter(BEFORE))
                .extracting(OptionBreak::option)
                .containsExactly("TECHNOLOGY", "LAW");
    }

    @Test
    void knowsThatACodeWithAnotherDefinitionIsAnother() {
        var now =
                coded(
                        2,
                        Map.of("CHAT", "TECHNOLOGY"),
                        Map.of("CHAT", Map.of("en", "Any chat but games")),
                        "TECHNOLOGY",
                        "CHAT",
                        "LAW",
                        "OTHER");

        assertThat(now.breaksAfter(BEFORE))
                .extracting(OptionBreak::option)
                .containsExactly("TECHNOLOGY", "CHAT");
    }

    @Test
    void findsNothingWhereOneCodebookServesBothOrNoneDoes() {
        var same = coded(1, Map.of("CHAT", "TECHNOLOGY"), Map.of(), "TECHNOLOGY", "CHAT");
        var relabelled = coded(2, Map.of("CHAT", "TECHNOLOGY"), Map.of(), codesOf(BEFORE));

        assertThat(same.breaksAfter(BEFORE)).isEmpty();
        assertThat(relabelled.breaksAfter(BEFORE)).isEmpty();
        assertThat(question(null, "NEW").breaksAfter(question(null, "OLD"))).isEmpty();
    }

    private static String[] codesOf(PublishedQuestion question) {
        return question.options().stream().map(Option::code).toArray(String[]::new);
    }

    private static PublishedQuestion coded(
            int version,
            Map<String, String> broader,
            Map<String, Map<String, String>> definitions,
            String... codes) {
        return question(
                new PublishedCodebook(version, new TreeMap<>(broader), new TreeMap<>(definitions)),
                codes);
    }

    private static PublishedQuestion question(
            @Nullable PublishedCodebook codebook, String... codes) {
        var options = new ArrayList<Option>();
        for (var code : codes) {
            options.add(new Option(code, Map.of("en", "v" + codebook)));
        }
        return new PublishedQuestion(
                "comment",
                null,
                "comment_coded",
                "comment_coded",
                QuestionType.MULTIPLE_CHOICE,
                AQuestion.TEXT,
                options,
                List.of(),
                null,
                codebook);
    }
}
