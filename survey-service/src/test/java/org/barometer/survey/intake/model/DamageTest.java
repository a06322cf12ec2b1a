package org.barometer.survey.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Oct-49~EXCEL_DATE",
                "okt-49~EXCEL_DATE",
                "1-Feb~EXCEL_DATE",
                "02-jan~EXCEL_DATE",
                "2026-02-01~EXCEL_DATE",
                "01/02/2026 00:00~EXCEL_DATE",
                "1,23E+12~SCIENTIFIC",
                "1.23E+12~SCIENTIFIC",
                "'007~LEADING_APOSTROPHE",
                "=A1+1~FORMULA",
                "#REF!~EXCEL_ERROR",
                "#SAKNAS!~EXCEL_ERROR",
                "########~EXCEL_ERROR",
                "SANT~EXCEL_BOOLEAN",
                "true~EXCEL_BOOLEAN",
                "FÃ–RÃ„NDRAT~BROKEN_CHARACTERS"
            })
    void recognisesWhatWasDoneToACode(String cell, Mistake mistake) {
        assertThat(Damage.ofCode(cell)).contains(mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INCREASE", "A-1", "01", "DEC-01", "2E5", "MAR-2026", "X_Y", "1"})
    void leavesCodesAlone(String code) {
        assertThat(Damage.ofCode(code)).isEmpty();
        assertThat(Damage.ofKey(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45%", "45 %", "45,5%"})
    void doesNotGuessWhatAPercentageMeans(String cell) {
        assertThat(Damage.ofNumber(cell)).contains(Mistake.PERCENT);
    }

    @Test
    void leavesWordsAlone() {
        assertThat(Damage.ofText("'tis = 1-Feb, TRUE or 1,23E+12; Å, Ä and Ö")).isEmpty();
    }

    @Test
    void everyMistakeIsExplainedInBothLanguages() {
        for (var mistake : Mistake.values()) {
            assertThat(mistake.message("sv")).isNotBlank().isNotEqualTo(mistake.message("en"));
            assertThat(mistake.remedy("sv")).isNotBlank().isNotEqualTo(mistake.remedy("en"));
            assertThat(mistake.message("fi")).isEqualTo(mistake.message("en"));
        }
    }
}
