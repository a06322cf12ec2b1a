package org.barometer.trend.checks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.trend.checks.model.Asked.Unclear;
import org.barometer.trend.checks.model.Asked.Understood;
import org.barometer.trend.checks.model.Fault.Rule;
import org.barometer.trend.checks.model.PercentageAnswer.Compared;
import org.barometer.trend.checks.model.PercentageAnswer.NotPublished;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.model.ReleaseContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageQuestionTest {
    private static final ReleaseContent RELEASE =
            aRelease()
                    .officers(2016, 2017)
                    .measure("tools", "Which tools?", "Vilka verktyg?")
                    .option("APPS", "Apps", "Appar")
                    .figure(2017, "APPS", 220, 450)
                    .suppressed(2016, "APPS")
                    .tooFew(Breakdown.COUNTRY, "SE", 2017, "APPS", 12)
                    .build();

    private static final Map<String, String> APPS =
            Map.of("measure", "tools", "edition", "OFFICERS-2017", "option", "APPS");

    @ParameterizedTest
    @CsvSource({
        // percentage, base, same percentage, same base
        "48.9, 450, true, true",
        "49, 450, true, true",
        "48.8, 450, false, true",
        "48.9, 451, true, false",
        "12, 90, false, false"
    })
    void comparesWithTheFigureThatWasReleased(
            String percentage, long base, boolean samePercentage, boolean sameBase) {
        assertThat(answer(percentage, base, APPS).comparison())
                .isInstanceOfSatisfying(
                        Compared.class,
                        compared -> {
                            assertThat(compared.figure().x()).isEqualTo(220);
                            assertThat(compared.figure().release()).isEqualTo("R-0001");
                            assertThat(compared.samePercentage()).isEqualTo(samePercentage);
                            assertThat(compared.sameBase()).isEqualTo(sameBase);
                            assertThat(compared.isReleased()).isEqualTo(samePercentage && sameBase);
                        });
    }

    @Test
    void saysTheSameOfAllThatIsNotPublished() {
        for (var unpublished :
                List.of(
                        Map.of("edition", "OFFICERS-2016"),
                        Map.of("edition", "OFFICERS-1999"),
                        Map.of("option", "NO_SUCH"),
                        Map.of("measure", "no_such"),
                        Map.of("by", "COUNTRY", "area", "SE"),
                        Map.of("by", "COUNTRY", "area", "NO"))) {
            assertThat(answer("48.9", 450, with(APPS, unpublished)).comparison())
                    .isEqualTo(new NotPublished());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "48,9", "1e1", "", " 5", "48.", "0.1234567890", "101"})
    void refusesWhatIsNoPrintedPercentage(String percentage) {
        assertThat(PercentageQuestion.read(Map.of("percentage", percentage, "base", "450")))
                .isEqualTo(unclear(new Fault("percentage", Rule.PERCENTAGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-450", "4.5", "1000000000000", "many"})
    void refusesABaseThatNobodyIsOf(String base) {
        assertThat(PercentageQuestion.read(Map.of("percentage", "48.9", "base", base)))
                .isEqualTo(unclear(new Fault("base", Rule.COUNT)));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(PercentageQuestion.read(Map.of("edition", "<b>", "by", "PLANET")))
                .isEqualTo(
                        unclear(
                                new Fault("percentage", Rule.MISSING),
                                new Fault("base", Rule.MISSING),
                                new Fault("measure", Rule.MISSING),
                                new Fault("edition", Rule.NAME),
                                new Fault("option", Rule.MISSING),
                                new Fault("by", Rule.BREAKDOWN)));
        assertThat(
                        PercentageQuestion.read(
                                with(APPS, Map.of("percentage", "1", "base", "100", "area", "SE"))))
                .isEqualTo(unclear(new Fault("area", Rule.NO_AREA)));
    }

    private static Unclear<PercentageQuestion> unclear(Fault... faults) {
        return new Unclear<>(List.of(faults));
    }

    private static PercentageAnswer answer(
            String percentage, long base, Map<String, String> figure) {
        var asked =
                PercentageQuestion.read(
                        with(
                                figure,
                                Map.of("percentage", percentage, "base", String.valueOf(base))));
        return switch (asked) {
            case Understood<PercentageQuestion>(var question) ->
                    question.answer(name -> name.in(RELEASE));
            case Unclear<PercentageQuestion>(var faults) ->
                    throw new AssertionError(faults.toString());
        };
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
