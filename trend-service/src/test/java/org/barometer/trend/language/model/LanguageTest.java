package org.barometer.trend.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(Language.SV.territory("NO")).isEqualTo("Norge");
        assertThat(Language.SV.territory("142")).isEqualTo("Asien");
    }

    @Test
    void fallsBackToEnglishTexts() {
        assertThat(Language.SV.text(Map.of("en", "Yes"))).isEqualTo("Yes");
    }

    @Test
    void writesNumbersWithTheDecimalsThatTheyHave() {
        assertThat(Language.EN.printed(new BigDecimal("587852"))).isEqualTo("587,852");
        assertThat(Language.SV.printed(new BigDecimal("48.90"))).isEqualTo("48,90");
        assertThat(Language.EN.signed(new BigDecimal("33.6"))).isEqualTo("+33.6");
        assertThat(Language.SV.signed(new BigDecimal("-25"))).isEqualTo("\u221225");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 587,852 | 587852",
                "EN | 1,587,852.5 | 1587852.5",
                "EN | 48.9 % | 48.9",
                "EN | 48,9 | 48,9",
                "EN | many | many",
                "SV | 587 852 | 587852",
                "SV | 48,9 | 48.9",
                "SV | 48.9 | 48.9",
                "SV | \u221225 % | -25",
                "SV | +25 | 25"
            })
    void readsNumbersAsTheyAreTyped(Language language, String typed, String plain) {
        assertThat(language.plain(typed)).isEqualTo(plain);
    }
}
