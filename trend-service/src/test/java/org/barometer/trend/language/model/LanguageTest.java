package org.barometer.trend.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void takesTheLanguageThatWasAskedFor() {
        assertThat(Language.choose(Optional.of("sv"), Optional.of("en"))).isEqualTo(Language.SV);
    }

    @Test
    void otherwiseTakesWhatTheBrowserLikesBest() {
        assertThat(Language.choose(Optional.empty(), Optional.of("de, sv-FI;q=0.9, en;q=0.8")))
                .isEqualTo(Language.SV);
        assertThat(Language.choose(Optional.of("tlh"), Optional.of("sv"))).isEqualTo(Language.SV);
    }

    @Test
    void speaksEnglishToEverybodyElse() {
        assertThat(Language.choose(Optional.empty(), Optional.empty())).isEqualTo(Language.EN);
        assertThat(Language.choose(Optional.empty(), Optional.of("de"))).isEqualTo(Language.EN);
        assertThat(Language.choose(Optional.empty(), Optional.of(";;q=not a number")))
                .isEqualTo(Language.EN);
    }

    @Test
    void writesSharesAsTheLanguageDoes() {
        assertThat(Language.EN.quoted(200 / 435.0)).isEqualTo("46\u00a0%");
        assertThat(Language.EN.exact(220 / 450.0)).isEqualTo("48.9\u00a0%");
        assertThat(Language.SV.exact(220 / 450.0)).isEqualTo("48,9\u00a0%");
        assertThat(Language.SV.range(0.4136, 0.5068)).isEqualTo("41,4–50,7\u00a0%");
    }

    @Test
    void roundsHalvesUpAsReportsDo() {
        assertThat(Language.EN.quoted(0.125)).isEqualTo("13\u00a0%");
    }

    @Test
    void writesDatesAndCountries() {
        var day = Instant.parse("2026-11-22T08:00:00Z");

        assertThat(Language.EN.date(day)).isEqualTo("22 November 2026");
        assertThat(Language.SV.date(day)).isEqualTo("22 november 2026");
        assertThat(Language.SV.country("NO")).isEqualTo("Norge");
    }

    @Test
    void fallsBackToEnglishTexts() {
        assertThat(Language.SV.text(Map.of("en", "Yes"))).isEqualTo("Yes");
    }
}
