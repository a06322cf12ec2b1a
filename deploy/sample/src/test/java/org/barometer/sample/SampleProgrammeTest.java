package org.barometer.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.barometer.sample.model.ExpandedEdition;
import org.barometer.sample.model.SampleAgency;
import org.barometer.sample.model.SampleResponse;
import org.junit.jupiter.api.Test;

class SampleProgrammeTest {

    private static final SampleProgramme PROGRAMME = SampleProgramme.read();
    private static final List<ExpandedEdition> EDITIONS = PROGRAMME.expand();

    @Test
    void hasThePublishedBases() {
        assertThat(EDITIONS)
                .extracting(e -> e.edition().code(), e -> e.responses().size())
                .containsExactly(
                        tuple("OFFICERS-2016", 370),
                        tuple("OFFICERS-2017", 435),
                        tuple("OFFICERS-2018", 272),
                        tuple("OFFICERS-2019", 450),
                        tuple("OFFICERS-2020", 470),
                        tuple("COMPANIES-2019", 100));
    }

    @Test
    void givesEveryPublishedFigureItsCountInTheResponses() {
        for (var edition : EDITIONS) {
            for (var figure : edition.figures()) {
                var mapped = figure.mapped();
                var domain = mapped.domain();
                var inDomain =
                        edition.responses().stream()
                                .filter(r -> domain == null || domain.contains(agency(r)))
                                .toList();
                assertThat(inDomain).as("%s", mapped).hasSize(figure.base());
                assertThat(inDomain)
                        .as("%s", mapped)
                        .filteredOn(r -> chosen(r, mapped.question()).contains(mapped.option()))
                        .hasSize(figure.count());
            }
        }
    }

    @Test
    void listsTheFiguresWhoseBaseCannotGiveThem() {
        assertThat(EDITIONS)
                .flatExtracting(ExpandedEdition::figures)
                .filteredOn(figure -> !figure.fits())
                .extracting(
                        figure ->
                                "%s %s %s %s of %d"
                                        .formatted(
                                                figure.edition(),
                                                figure.mapped().question(),
                                                figure.mapped().option(),
                                                figure.mapped().figure().valuePct(),
                                                figure.base()))
                .containsExactlyInAnyOrder(
                        "OFFICERS-2017 increasing_trends TECHNOLOGY_DEVELOPMENT 30.5 of 435",
                        "OFFICERS-2017 increasing_trends_coded GROOMING 8.6 of 435",
                        "OFFICERS-2017 increasing_trends_coded LIVE_STREAMING 10.7 of 435",
                        "OFFICERS-2018 respondent_area EUROPE 34.7 of 272",
                        "OFFICERS-2018 respondent_area OTHER_COUNTRIES 20.3 of 272",
                        "OFFICERS-2019 emerging_technology TOR_DARKNET 16.1 of 450",
                        "OFFICERS-2019 emerging_technology SOCIAL_MEDIA_GAMING 14.3 of 450");
    }

    @Test
    void mapsEveryPublishedFigureOrSaysWhyNot() {
        var mapped = PROGRAMME.editions().stream().mapToInt(e -> e.figures().size()).sum();

        assertThat(mapped + PROGRAMME.notExpanded().size()).isEqualTo(PROGRAMME.figures().size());
        assertThat(PROGRAMME.notExpanded())
                .extracting(n -> n.figure().edition() + " " + n.figure().block())
                .containsOnly(
                        "2014 uk_investigators",
                        "2014 it_experts",
                        "2018 police",
                        "2018 customers",
                        "2020 companies");
    }

    @Test
    void answersEveryQuestionWithOfferedOptionsAndNoneAlone() {
        for (var edition : EDITIONS) {
            for (var question : edition.edition().questions()) {
                var offered = question.options().stream().map(o -> o.code()).toList();
                var used = new TreeSet<String>();
                for (var response : edition.responses()) {
                    var chosen = chosen(response, question.code());
                    assertThat(chosen).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(chosen.contains("NONE") && chosen.size() > 1).isFalse();
                    used.addAll(chosen);
                }
                assertThat(used)
                        .as(edition.edition().code() + " " + question.code())
                        .containsExactlyInAnyOrderElementsOf(offered);
            }
        }
    }

    @Test
    void continuesOnlyTheMeasuresThatTheReportsContinue() {
        var editionsOf = new HashMap<String, List<Integer>>();
        EDITIONS.forEach(
                e ->
                        e.edition()
                                .questions()
                                .forEach(
                                        q ->
                                                editionsOf.merge(
                                                        q.measure(),
                                                        List.of(e.edition().year()),
                                                        SampleProgrammeTest::plus)));
        editionsOf.values().removeIf(years -> years.size() == 1);

        assertThat(editionsOf)
                .isEqualTo(
                        Map.of(
                                "increasing_trends", List.of(2016, 2017),
                                "respondent_area", List.of(2016, 2018, 2019, 2020)));
    }

    @Test
    void hasAgenciesIn41CountriesAndSeveralOnlyWhereAShareWasPublished() {
        var byCountry =
                PROGRAMME.agencies().stream()
                        .filter(a -> a.type().equals("POLICE"))
                        .collect(groupingBy(SampleAgency::country, counting()));

        assertThat(byCountry).hasSize(41);
        byCountry.forEach(
                (country, agencies) -> {
                    if (List.of("US", "GB", "SE", "NO", "CA").contains(country)) {
                        assertThat(agencies).as(country).isGreaterThanOrEqualTo(4);
                    } else {
                        assertThat(agencies).as(country).isEqualTo(1);
                    }
                });
    }

    @Test
    void keepsCountriesWithoutPublishedFigureTooSmallForABlockIn2020() {
        var byCountry =
                edition("OFFICERS-2020").responses().stream()
                        .collect(groupingBy(r -> agency(r).country(), counting()));
        byCountry.keySet().removeAll(List.of("US", "GB", "SE"));

        assertThat(byCountry.values()).allMatch(n -> n < 10);
    }

    @Test
    void leavesEveryAnswerByPublishedCountryLargeEnoughToBeShown() {
        for (var country : List.of("US", "GB", "SE")) {
            var inCountry =
                    edition("OFFICERS-2020").responses().stream()
                            .filter(r -> agency(r).country().equals(country))
                            .toList();
            for (var option : List.of("YES", "NO", "OTHER")) {
                var byAgency =
                        inCountry.stream()
                                .filter(r -> chosen(r, "capacity_affected").contains(option))
                                .collect(groupingBy(SampleResponse::agency, counting()))
                                .values()
                                .stream()
                                .mapToLong(Long::longValue)
                                .summaryStatistics();
                assertThat(byAgency.getSum() - byAgency.getMax())
                        .as("%s %s without its largest agency", country, option)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void letsNoAgencyHoldMoreThanHalfOfItsCountryOrOfAnAnswer() {
        for (var edition : EDITIONS) {
            var byAgency =
                    edition.responses().stream()
                            .collect(groupingBy(SampleResponse::agency, counting()));
            for (var country : List.of("US", "GB", "SE", "NO", "CA")) {
                var sizes =
                        byAgency.entrySet().stream()
                                .filter(e -> e.getKey().startsWith(country + "-"))
                                .mapToLong(Map.Entry::getValue)
                                .summaryStatistics();
                assertThat(2 * sizes.getMax()).isLessThanOrEqualTo(sizes.getSum());
            }
            for (var question : edition.edition().questions()) {
                for (var option : question.options()) {
                    var choosing =
                            edition.responses().stream()
                                    .filter(r -> chosen(r, question.code()).contains(option.code()))
                                    .map(SampleResponse::agency)
                                    .toList();
                    var most =
                            choosing.stream()
                                    .mapToInt(a -> Collections.frequency(choosing, a))
                                    .max();
                    assertThat(2 * most.orElse(0))
                            .as("%s %s", question.code(), option.code())
                            .isLessThanOrEqualTo(choosing.size());
                }
            }
        }
    }

    @Test
    void spreadsTheTrendsOf2017IndependentlyOfEachOther() {
        var both =
                edition("OFFICERS-2017").responses().stream()
                        .map(r -> chosen(r, "increasing_trends"))
                        .filter(marks -> marks.size() == 2)
                        .count();

        // 200 of 435 and 133 of 435: 61 would be chosen by the same respondents.
        assertThat(both).isBetween(60L, 62L);
    }

    @Test
    void givesTheSameResponsesEveryTime() {
        assertThat(SampleProgramme.read().expand()).isEqualTo(EDITIONS);
    }

    private static ExpandedEdition edition(String code) {
        return EDITIONS.stream()
                .filter(e -> e.edition().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static SampleAgency agency(SampleResponse response) {
        return PROGRAMME.agencies().stream()
                .filter(a -> a.code().equals(response.agency()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> chosen(SampleResponse response, String question) {
        return response.chosen(question);
    }

    private static List<Integer> plus(List<Integer> years, List<Integer> more) {
        return Stream.concat(years.stream(), more.stream()).sorted().toList();
    }
}
