package org.barometer.trend.release.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.release.SampleEdition.anEdition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Agency;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.release.SampleEdition;
import org.barometer.trend.release.model.Compilation.Answers;
import org.barometer.trend.release.model.Restatement.Published;
import org.barometer.trend.tally.model.Tally;
import org.junit.jupiter.api.Test;

class CaseCountsTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

    private final SampleEdition edition =
            anEdition()
                    .ofCases()
                    .year(2021)
                    .ticked("offences", "GROOMING", "SE", 10, 200, 80)
                    .ticked("offences", "GROOMING", "NO", 8, 80, 30)
                    .ticked("offences", "GROOMING", "FI", 2, 6, 3);

    @Test
    void tellsHowManyCasesEachAgencyReportedOnAverage() {
        var world = counts(edition).getFirst();

        assertThat(world.by()).isEqualTo(Breakdown.WORLD);
        assertThat(world.cases()).isEqualTo(286);
        assertThat(world.agencies()).isEqualTo(20);
        assertThat(world.perAgency()).isEqualTo(14.3);
        assertThat(world.method()).isEqualTo(CaseCount.CountMethod.AGENCIES);
        // 20, 10 and 3 cases of each: 286 ± t(19) · sqrt(20 / 19 · 728.2) is 228 to 344.
        assertThat(world.lower()).isEqualTo(200);
        assertThat(world.upper()).isEqualTo(350);
        assertThat(world.perAgencyLower()).isEqualTo(10);
        assertThat(world.perAgencyUpper()).isEqualTo(17.5);
        assertThat(world.year()).isEqualTo(2021);
        assertThat(world.flags()).isEmpty();
    }

    @Test
    void tellsThemByEveryBreakdownAndHidesWhatCouldPointToAnAgency() {
        assertThat(counts(edition))
                .extracting(CaseCount::by, CaseCount::area, CaseCount::cases, CaseCount::flags)
                .containsExactly(
                        tuple(Breakdown.WORLD, "WORLD", 286L, List.of()),
                        tuple(Breakdown.REGION, "150", 286L, List.of()),
                        tuple(Breakdown.AGENCY_TYPE, "POLICE", 286L, List.of()),
                        tuple(Breakdown.COUNTRY, "FI", null, List.of(Flag.SUPPRESSED)),
                        // Finland would follow.
                        tuple(Breakdown.COUNTRY, "NO", null, List.of(Flag.SUPPRESSED)),
                        tuple(Breakdown.COUNTRY, "SE", 200L, List.of()));
    }

    @Test
    void saysNothingAtAllOfANumberThatIsHidden() {
        assertThat(counts(edition))
                .filteredOn(count -> count.area().equals("FI"))
                .containsExactly(
                        new CaseCount(
                                Breakdown.COUNTRY,
                                "FI",
                                2021,
                                edition.code(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(Flag.SUPPRESSED)));
    }

    @Test
    void tellsNoNumberOfOfficersOrCompanies() {
        assertThat(counts(anEdition().ticked("trends", "APPS", "SE", 10, 200, 80))).isEmpty();
    }

    /** Of two cases an answer to a second question was not known. */
    @Test
    void hidesNumbersBesideWhichABaseWouldTellFewCasesWithoutAnAnswer() {
        var asked =
                anEdition()
                        .ofCases()
                        .ticked("offences", "GROOMING", "SE", 10, 200, 80)
                        .ticked("storage", "PHONE", "SE", 10, 198, 80);

        assertThat(counts(asked))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.flags()).containsExactly(Flag.SUPPRESSED));
    }

    @Test
    void tellsThemAgainAsTheyWerePublished() {
        var told = counts(edition);

        assertThat(counts(edition, published(edition, told))).isEqualTo(told);
    }

    @Test
    void tellsNoneOfAnEditionWhoseAnswersAreOthersByNow() {
        var before = published(edition, counts(edition));
        edition.ticked("offences", "GROOMING", "SE", 1, 1, 1);

        assertThat(counts(edition, before)).isEmpty();
    }

    /** A case of which nothing was known was taken back: no base tells of it. */
    @Test
    void tellsNoneWhereOnlyTheirNumberChanged() {
        var before = published(edition, counts(edition));
        var tallies = new HashMap<>(edition.tallies());
        tallies.replaceAll(
                (_, tally) ->
                        new Tally(tally.responses() + 1, tally.fingerprint(), tally.questions()));

        assertThat(
                        CaseCounts.of(
                                List.of(new Answers(edition.edition(), tallies)),
                                edition.agencies(),
                                List.of(before),
                                List.of(),
                                POLICY))
                .isEmpty();
    }

    @Test
    void tellsNoneWhereAnAgencyHasMoved() {
        var before = published(edition, counts(edition));
        var agencies = new HashMap<>(edition.agencies());
        agencies.replaceAll(
                (code, agency) ->
                        code.startsWith("FI-0")
                                ? new Agency(code, code, "SE", "POLICE", "SMALL", "ACTIVE")
                                : agency);

        assertThat(
                        CaseCounts.of(
                                List.of(new Answers(edition.edition(), edition.tallies())),
                                agencies,
                                List.of(before),
                                List.of(),
                                POLICY))
                .isEmpty();
    }

    @Test
    void contradictsAReleaseWithAnotherNumber() {
        var told = content(edition, counts(edition));
        edition.ticked("offences", "GROOMING", "SE", 10, 100, 50);

        assertThat(content(edition, counts(edition)).contradicts(told)).isTrue();
        assertThat(told.contradicts(told)).isFalse();
    }

    @Test
    void isNotBoundByWhatWasPublishedOfOtherEditions() {
        var other = anEdition().ofCases().ticked("offences", "GROOMING", "SE", 10, 100, 50);

        assertThat(counts(edition, published(other, counts(other)))).isEqualTo(counts(edition));
    }

    private static List<CaseCount> counts(SampleEdition edition, Published... published) {
        return CaseCounts.of(
                List.of(new Answers(edition.edition(), edition.tallies())),
                edition.agencies(),
                List.of(published),
                List.of(),
                POLICY);
    }

    private static Published published(SampleEdition edition, List<CaseCount> cases) {
        var parts =
                edition.agencies().values().stream()
                        .map(
                                agency ->
                                        new Evidence.Part(
                                                edition.code(),
                                                agency.code(),
                                                agency.country(),
                                                agency.type(),
                                                tally(edition, agency).responses(),
                                                Map.of(
                                                        "offences",
                                                        counted(tally(edition, agency)))))
                        .toList();
        return new Published(content(edition, cases), new Evidence(parts), Map.of());
    }

    private static Tally tally(SampleEdition edition, Agency agency) {
        return edition.tallies().getOrDefault(agency.code(), Tally.NONE);
    }

    private static Evidence.Counts counted(Tally tally) {
        var offences = tally.question("offences");
        return new Evidence.Counts(offences.base(), offences.codes());
    }

    private static ReleaseContent content(SampleEdition edition, List<CaseCount> cases) {
        return new ReleaseContent(
                "R-0001",
                Map.of("en", "A release", "sv", "En utgåva"),
                Visibility.PUBLIC,
                Instant.EPOCH,
                "1.0.0",
                POLICY,
                IntervalRule.AGENCIES_95,
                List.of(PublishedEdition.of(edition.edition())),
                List.of(),
                cases,
                List.of(),
                null,
                null);
    }
}
