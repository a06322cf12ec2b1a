package org.barometer.survey.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.barometer.survey.screening.model.Kind;
import org.junit.jupiter.api.Test;

/** How much is found of what should be, and how often clean answers are refused. */
class CorpusTest {
    private static final List<String> FRAMES =
            List.of(
                    "%s",
                    "They moved the contact to %s within a week.",
                    "De gick över till %s efter en vecka, i tre ärenden.",
                    "We saw this (%s) in 12 of 40 reports during 2019.",
                    "In 2019, %s, was mentioned by two suspects",
                    "Uppgiften var \"%s\".",
                    "First line\n%s\nlast line");

    /** For numbers that could be counts: somebody says that they are called. */
    private static final List<String> NAMED =
            List.of(
                    "Phone: %s",
                    "They told the child to call %s at night.",
                    "Ring honom på %s.",
                    "Telefonnummer %s användes i 3 ärenden.");

    private final ScreenedText screen = new ScreenedText();

    private record Score(int found, int all) {
        double rate() {
            return (double) found / all;
        }
    }

    @Test
    void findsNearlyEverythingOfEveryKind() {
        var scores = new EnumMap<Kind, Score>(Kind.class);
        var missed = new EnumMap<Kind, List<String>>(Kind.class);
        var identifiers = Identifier.all();
        for (var identifier : identifiers) {
            for (var frame : identifier.named() ? NAMED : FRAMES) {
                int start = frame.indexOf("%s") + identifier.before().length();
                var text = frame.replace("%s", identifier.before() + identifier.text());
                int end = start + identifier.text().length();
                var found =
                        screen.identifying(text).stream()
                                .anyMatch(
                                        span ->
                                                span.kind() == identifier.kind()
                                                        && span.start() <= start + 1
                                                        && span.end() >= end - 1);
                if (!found) {
                    missed.merge(identifier.kind(), List.of(text), CorpusTest::joined);
                }
                scores.merge(
                        identifier.kind(),
                        new Score(found ? 1 : 0, 1),
                        (a, b) -> new Score(a.found() + b.found(), a.all() + b.all()));
            }
        }

        scores.forEach(
                (kind, score) ->
                        System.out.printf(
                                "recall %-15s %6.2f %% of %d%n",
                                kind, 100 * score.rate(), score.all()));
        assertThat(identifiers).hasSizeGreaterThan(500);
        assertThat(scores.keySet()).containsExactlyInAnyOrder(Kind.values());
        scores.forEach(
                (kind, score) ->
                        assertThat(score.rate())
                                .as("%s, missed: %s", kind, missed.get(kind))
                                .isGreaterThanOrEqualTo(0.99));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void seldomRefusesCleanSentences() throws IOException {
        for (var language : List.of("en", "sv")) {
            var sentences =
                    Files.readAllLines(
                            Path.of(
                                    "src/test/resources/screening/clean-%s.txt"
                                            .formatted(language)));
            var refused =
                    sentences.stream()
                            .filter(sentence -> !screen.identifying(sentence).isEmpty())
                            .toList();

            System.out.printf(
                    "false alarms %s  %d of %d%n", language, refused.size(), sentences.size());
            assertThat(new LinkedHashSet<>(sentences)).hasSizeGreaterThanOrEqualTo(1000);
            assertThat((double) refused.size() / sentences.size())
                    .as("refused: %s", refused)
                    .isLessThanOrEqualTo(0.01);
        }
    }
}
