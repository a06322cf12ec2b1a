package org.barometer.survey.analysis.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.barometer.survey.analysis.model.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksTheWordsThatChanged() {
        var diff = WordDiff.of("How many cases did you open?", "How many new cases did you close?");

        assertThat(diff.before())
                .containsExactly(
                        new Piece("How many cases did you", false), new Piece("open?", true));
        assertThat(diff.after())
                .containsExactly(
                        new Piece("How many", false),
                        new Piece("new", true),
                        new Piece("cases did you", false),
                        new Piece("close?", true));
    }

    @Test
    void marksNothingOfWhatStayed() {
        var diff = WordDiff.of("The same  words", "The same words");

        assertThat(diff.before()).containsExactly(new Piece("The same words", false));
        assertThat(diff.after()).containsExactly(new Piece("The same words", false));
    }

    @Test
    void marksEverythingThatIsNew() {
        assertThat(WordDiff.of("", "All of it"))
                .isEqualTo(new WordDiff(List.of(), List.of(new Piece("All of it", true))));
    }

    @Test
    void keepsEveryWordOfBothTexts() {
        var before = "a b c a b d e a";
        var after = "b a c d a e e b";
        var diff = WordDiff.of(before, after);

        assertThat(text(diff.before())).isEqualTo(before);
        assertThat(text(diff.after())).isEqualTo(after);
        assertThat(kept(diff.before())).isEqualTo(kept(diff.after()));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(joining(" "));
    }

    private static String kept(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.changed())
                .map(Piece::text)
                .collect(joining(" "));
    }
}
