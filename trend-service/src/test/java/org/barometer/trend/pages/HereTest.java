package org.barometer.trend.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HereTest {
    private final Here here =
            Here.at("/measures/m").with("by", "COUNTRY").with("lang", "sv").with("option", "A & B");

    @Test
    void keepsWhatWasChosen() {
        assertThat(here.with("by", "WORLD").href())
                .isEqualTo("/measures/m?by=WORLD&lang=sv&option=A+%26+B");
    }

    @Test
    void takesOnlyTheLanguageAndTheReleaseElsewhere() {
        assertThat(here.with("release", "R-0001").go("/").href())
                .isEqualTo("/?lang=sv&release=R-0001");
    }

    @Test
    void saysNothingWhenNothingWasChosen() {
        assertThat(Here.at("/").with("programme", "").href()).isEqualTo("/");
    }
}
