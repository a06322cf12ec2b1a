package org.barometer.survey.form.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.barometer.survey.form.model.MarkedText.Piece;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksOverlappingPlacesOnce() {
        var spans =
                List.of(
                        new Span(2, 4, Kind.PHONE_NUMBER),
                        new Span(3, 6, Kind.NATIONAL_ID),
                        new Span(8, 9, Kind.EMAIL));

        assertThat(MarkedText.of("0123456789", spans))
                .containsExactly(
                        new Piece("01", false),
                        new Piece("2345", true),
                        new Piece("67", false),
                        new Piece("8", true),
                        new Piece("9", false));
    }

    @Test
    void leavesATextWithoutPlacesWhole() {
        assertThat(MarkedText.of("quiet", List.of())).containsExactly(new Piece("quiet", false));
        assertThat(MarkedText.of("", List.of())).isEmpty();
    }

    @Test
    void cutsOffWhatDoesNotFit() {
        assertThat(MarkedText.of("ab", List.of(new Span(1, 9, Kind.URL))))
                .containsExactly(new Piece("a", false), new Piece("b", true));
    }
}
