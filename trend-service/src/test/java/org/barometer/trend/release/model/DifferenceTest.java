package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void tellsARestatedFigureWithBothValues() {
        var earlier = oneFigure(126, 370);
        var later = oneFigure(130, 372);

        var difference = Difference.between(earlier, later);

        assertThat(difference.restated())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.measure()).isEqualTo("trends");
                            assertThat(one.edition()).isEqualTo("OFFICERS-2016");
                            assertThat(one.before()).extracting("x").isEqualTo(126L);
                            assertThat(one.after()).extracting("x").isEqualTo(130L);
                        });
        assertThat(difference.nowShown()).isEmpty();
        assertThat(difference.noLongerShown()).isEmpty();
        assertThat(difference.added()).isZero();
    }

    @Test
    void findsNoneBetweenTheSameFigures() {
        assertThat(Difference.between(oneFigure(126, 370), oneFigure(126, 370)))
                .isEqualTo(new Difference(List.of(), List.of(), List.of(), 0, 0));
    }

    @Test
    void tellsWhatIsShownNowAndWhatNoLonger() {
        var shown = oneFigure(126, 370);
        var hidden =
                aRelease()
                        .officers(2016)
                        .measure("trends", "Trends?", "Trender?")
                        .option("APPS", "Apps", "Appar")
                        .suppressed(2016, "APPS")
                        .build();

        assertThat(Difference.between(hidden, shown).nowShown())
                .singleElement()
                .satisfies(one -> assertThat(one.before()).isNull());
        assertThat(Difference.between(shown, hidden).noLongerShown())
                .singleElement()
                .satisfies(one -> assertThat(one.after()).isNull());
    }

    @Test
    void countsWhatOnlyOneOfThemHasAPlaceFor() {
        var more =
                aRelease()
                        .officers(2016, 2017)
                        .measure("trends", "Trends?", "Trender?")
                        .option("APPS", "Apps", "Appar")
                        .figure(2016, "APPS", 126, 370)
                        .figure(2017, "APPS", 200, 435)
                        .and()
                        .measure("gear", "Gear?", "Utrustning?")
                        .option("A", "A", "A")
                        .figure(2017, "A", 100, 435)
                        .build();

        assertThat(Difference.between(oneFigure(126, 370), more).added()).isEqualTo(2);
        assertThat(Difference.between(more, oneFigure(126, 370)).leftOut()).isEqualTo(2);
    }

    private static ReleaseContent oneFigure(long x, long n) {
        return aRelease()
                .officers(2016)
                .measure("trends", "Trends?", "Trender?")
                .option("APPS", "Apps", "Appar")
                .figure(2016, "APPS", x, n)
                .build();
    }
}
