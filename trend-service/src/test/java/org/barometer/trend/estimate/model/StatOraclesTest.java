package org.barometer.trend.estimate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.barometer.trend.estimate.model.Estimand.COUNTRY_EQUAL;
import static org.barometer.trend.estimate.model.Estimand.RESPONDENTS;
import static org.barometer.trend.estimate.model.Oracles.ITERATED;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.barometer.trend.estimate.model.JointCounts.Pair;
import org.barometer.trend.estimate.model.Reliability.Grade;
import org.barometer.trend.estimate.model.SurveyModel.Cell;
import org.barometer.trend.estimate.model.SurveyModel.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every value of stat-oracles.json; the last test fails when one is left out. */
class StatOraclesTest {
    private static final Confidence CONFIDENCE = Confidence.OF_95_PERCENT;

    private final Oracles oracles = Oracles.read();
    private final SurveyData data = SurveyData.read();

    @TestFactory
    Stream<DynamicTest> givesWhatRGives() {
        return Stream.of(
                dynamicTest("single proportions", this::singleProportions),
                dynamicTest("differences of independent proportions", this::newcombe),
                dynamicTest("trends of independent answers", this::cochranArmitage),
                dynamicTest("many p-values", this::manyPValues),
                dynamicTest("agreement of coders", this::coderAgreement),
                dynamicTest("the microdata", this::microdata),
                dynamicTest("proportions of clusters", this::clusterProportions),
                dynamicTest("each country counted once", this::countryEqual),
                dynamicTest("domains", this::domains),
                dynamicTest("distributions, means and totals", this::distributions),
                dynamicTest("the change between two years", this::yearDifference),
                dynamicTest("associations", this::raoScott),
                dynamicTest("post-stratification", this::postStratify),
                dynamicTest("slopes", this::trendOfClusters),
                dynamicTest("a break in a series", this::breakInSeries),
                dynamicTest("where R gives nothing", this::edgeCases),
                dynamicTest("reliability", this::reliability),
                dynamicTest("all values", () -> assertThat(oracles.notCompared()).isEmpty()));
    }

    private void singleProportions() {
        for (var i = 0; i < oracles.size("/single_proportion"); i++) {
            var at = "/single_proportion/" + i;
            var x = oracles.whole(at + "/x");
            var n = oracles.whole(at + "/n");
            oracles.same(at + "/p", (double) x / n);
            oracles.same(at + "/wilson90", Wilson.interval(x, n, 0.90));
            oracles.same(at + "/wilson95", Wilson.interval(x, n, 0.95));
            oracles.same(at + "/wilson99", Wilson.interval(x, n, 0.99));
            oracles.same(
                    at + "/clopper_pearson95",
                    ClopperPearson.interval((double) x, (double) n, CONFIDENCE));
            oracles.same(at + "/jeffreys95", OtherMethods.jeffreys(x, n));
            oracles.same(at + "/agresti_coull95", OtherMethods.agrestiCoull(x, n));
        }
    }

    private void newcombe() {
        for (var i = 0; i < oracles.size("/newcombe_difference"); i++) {
            var at = "/newcombe_difference/" + i;
            var x1 = oracles.whole(at + "/x1");
            var n1 = oracles.whole(at + "/n1");
            var x2 = oracles.whole(at + "/x2");
            var n2 = oracles.whole(at + "/n2");
            oracles.same(at + "/diff", (double) x1 / n1 - (double) x2 / n2);
            oracles.same(at + "/ci95", Newcombe.interval(x1, n1, x2, n2, 0.95));
            oracles.same(at + "/wald95", OtherMethods.waldDifference(x1, n1, x2, n2));
        }
    }

    private void cochranArmitage() {
        for (var i = 0; i < oracles.size("/cochran_armitage"); i++) {
            var at = "/cochran_armitage/" + i;
            var x = oracles.numbers(at + "/x");
            var n = oracles.numbers(at + "/n");
            var score = oracles.numbers(at + "/score");
            var trend =
                    CochranArmitage.of(
                            IntStream.range(0, x.size())
                                    .mapToObj(
                                            group ->
                                                    new CochranArmitage.Group(
                                                            x.get(group).longValue(),
                                                            n.get(group).longValue(),
                                                            score.get(group)))
                                    .toList());
            oracles.same(at + "/chisq", trend.chiSquared());
            oracles.same(at + "/p", trend.pValue());
            if (oracles.has(at + "/z")) {
                oracles.same(at + "/z", trend.z());
            }
        }
    }

    private void manyPValues() {
        var p = oracles.numbers("/p_adjust/p");
        same("/p_adjust/BH", BenjaminiHochberg.adjust(p));
        same("/p_adjust/holm", OtherMethods.holm(p));
        same("/p_adjust/BY", OtherMethods.benjaminiYekutieli(p));
        same("/p_adjust/bonferroni", OtherMethods.bonferroni(p));
    }

    private void coderAgreement() {
        var one = oracles.texts("/coder_agreement/cohen/coder1");
        var other = oracles.texts("/coder_agreement/cohen/coder2");
        var cohen = Kappa.cohen(one, other, Kappa.Weights.NONE);
        oracles.same("/coder_agreement/cohen/kappa", cohen.value());
        oracles.same("/coder_agreement/cohen/z", cohen.z().orElseThrow());
        oracles.same("/coder_agreement/cohen/p", cohen.pValue().orElseThrow());
        var agreed =
                IntStream.range(0, one.size())
                        .filter(unit -> one.get(unit).equals(other.get(unit)))
                        .count();
        oracles.same("/coder_agreement/cohen/percent_agreement", (double) agreed / one.size());

        var first = oracles.numbers("/coder_agreement/cohen_weighted/coder1");
        var second = oracles.numbers("/coder_agreement/cohen_weighted/coder2");
        oracles.same(
                "/coder_agreement/cohen_weighted/equal",
                Kappa.cohen(first, second, Kappa.Weights.LINEAR).value());
        oracles.same(
                "/coder_agreement/cohen_weighted/squared",
                Kappa.cohen(first, second, Kappa.Weights.SQUARED).value());

        var fleiss = Kappa.fleiss(Diagnoses.COUNTS);
        oracles.same("/coder_agreement/fleiss/kappa", fleiss.value());
        oracles.same("/coder_agreement/fleiss/z", fleiss.z().orElseThrow());

        var units = ratings("/coder_agreement/krippendorff/ratings_by_coder");
        for (var scale : Krippendorff.Scale.values()) {
            oracles.same(
                    "/coder_agreement/krippendorff/alpha/" + scale.name().toLowerCase(Locale.ROOT),
                    Krippendorff.alpha(units, scale).orElseThrow());
        }
    }

    private List<List<Double>> ratings(String coders) {
        var units = new ArrayList<List<Double>>();
        for (var coder = 0; coder < oracles.size(coders); coder++) {
            for (var unit = 0; unit < oracles.size(coders + "/" + coder); unit++) {
                if (coder == 0) {
                    units.add(new ArrayList<>());
                }
                var at = coders + "/" + coder + "/" + unit;
                if (!oracles.isNull(at)) {
                    units.get(unit).add(oracles.number(at));
                }
            }
        }
        return units;
    }

    private void microdata() {
        assertThat(oracles.text("/cluster_dataset/file")).isEqualTo("stat-survey.csv");
        assertThat(oracles.text("/cluster_dataset/sha256")).isEqualTo(SurveyData.sha256());
        assertThat(oracles.whole("/cluster_dataset/rows")).isEqualTo(data.rows().size());
        for (var year : List.of(2022, 2023, 2024)) {
            assertThat(oracles.whole("/cluster_dataset/n_by_year/" + year))
                    .isEqualTo(data.of(year).rows().size());
        }
    }

    private void clusterProportions() {
        for (var year : List.of(2022, 2023, 2024)) {
            proportion(
                    "/cluster_proportion/y" + year,
                    share(data.of(year), data.of(year).design(), RESPONDENTS));
        }
        var last = data.of(2024);
        proportion(
                "/cluster_proportion/y2024_strata",
                share(last, last.design(row -> row.getField("region")), RESPONDENTS));
        var linearised = share(last, last.design(), RESPONDENTS).estimate().standardError();
        oracles.same("/cluster_proportion/manual_taylor_check/se2024", linearised);
        oracles.same("/cluster_proportion/manual_taylor_check/survey_se2024", linearised);

        var alone =
                last.rows().stream()
                        .map(row -> Part.of(row.getField("id"), 1, SurveyData.yes(row)))
                        .toList();
        var design = Design.of(alone.stream().map(part -> Cluster.of(part.agency(), "")).toList());
        var independent = Proportion.of(Sums.of(design, alone), RESPONDENTS).orElseThrow();
        var at = "/cluster_proportion/y2024_iid";
        // R was told of no clusters, and yet counts those of the file.
        assertThat(oracles.whole(at + "/clusters")).isEqualTo(last.design().agencies());
        shareOf(at, independent);
    }

    private void countryEqual() {
        var last = data.of(2024);
        var share = share(last, last.design(), COUNTRY_EQUAL);
        proportion("/country_equal_weight/y2024", share);
        oracles.same("/country_equal_weight/direct_mean_of_country_p", share.p());
        var weights = new ArrayList<Double>();
        var sizes = new HashMap<String, Integer>();
        last.rows().forEach(row -> sizes.merge(row.getField("country"), 1, Integer::sum));
        last.rows()
                .forEach(row -> weights.add(1.0 / sizes.getOrDefault(row.getField("country"), 0)));
        oracles.same("/country_equal_weight/kish_neff", Coverage.effectiveNumber(weights));
    }

    private void proportion(String at, Proportion share) {
        assertThat(share.agencies()).isEqualTo((int) oracles.whole(at + "/clusters"));
        shareOf(at, share);
    }

    private void shareOf(String at, Proportion share) {
        assertThat(share.base()).isEqualTo(oracles.whole(at + "/n"));
        assertThat(share.count()).isEqualTo(oracles.whole(at + "/x"));
        assertThat(share.degreesOfFreedom()).isEqualTo((int) oracles.whole(at + "/df"));
        oracles.same(at + "/p", share.p());
        oracles.same(at + "/se", share.estimate().standardError());
        // R compares with p(1 - p)/(n - 1), the document with p(1 - p)/n.
        oracles.same(
                at + "/deff_replace",
                share.designEffect().orElseThrow() * (share.base() - 1) / share.base());
        oracles.same(at + "/ci95/mean", share.estimate().interval(CONFIDENCE).orElseThrow());
        oracles.same(at + "/ci95/logit", OtherMethods.logit(share));
        // Fitted by R, not computed.
        oracles.same(at + "/ci95/xlogit", OtherMethods.logit(share), ITERATED);
        oracles.same(
                at + "/ci95/beta",
                KornGraubard.interval(
                        share.p(),
                        share.base(),
                        share.effectiveSize().orElseThrow(),
                        share.degreesOfFreedom(),
                        CONFIDENCE));
        oracles.same(at + "/ci95/asin", OtherMethods.arcSine(share));
        // R reads it off a spline through a few points of the profile.
        oracles.same(at + "/ci95/likelihood", OtherMethods.likelihood(share), 2e-4);
    }

    private void domains() {
        var last = data.of(2024);
        for (var breakdown : List.of("region", "type")) {
            for (var i = 0; i < oracles.size("/domain/" + breakdown); i++) {
                var at = "/domain/" + breakdown + "/" + i;
                var area = oracles.text(at + "/" + breakdown);
                var share =
                        share(
                                last.where(row -> row.getField(breakdown).equals(area)),
                                last.design(),
                                RESPONDENTS);
                oracles.same(at + "/p", share.p());
                oracles.same(at + "/se", share.estimate().standardError());
            }
        }
    }

    private void distributions() {
        var last = data.of(2024);
        var design = last.design();
        var options =
                Stream.of("A", "B", "C")
                        .map(
                                option ->
                                        ratio(
                                                last,
                                                design,
                                                row -> SurveyData.is(row, "opt", option)))
                        .toList();
        for (var i = 0; i < options.size(); i++) {
            var option = "factor(opt)" + List.of("A", "B", "C").get(i);
            oracles.same("/distribution2024/single/p/" + option, options.get(i).value());
            oracles.same("/distribution2024/single/se/" + option, options.get(i).standardError());
            for (var j = 0; j < options.size(); j++) {
                oracles.same(
                        "/distribution2024/single/vcov/" + i + "/" + j,
                        options.get(i).covariance(options.get(j)));
            }
        }
        for (var option : List.of("m1", "m2", "m3")) {
            var ticked = ratio(last, design, row -> SurveyData.number(row, option));
            oracles.same("/distribution2024/multi/p/" + option, ticked.value());
            oracles.same("/distribution2024/multi/se/" + option, ticked.standardError());
        }
        var mean = ratio(last, design, row -> SurveyData.number(row, "likert"));
        oracles.same("/distribution2024/likert_mean/mean", mean.value());
        oracles.same("/distribution2024/likert_mean/se", mean.standardError());
        oracles.same(
                "/distribution2024/likert_mean/ci95_t_df", mean.interval(CONFIDENCE).orElseThrow());
        var cases = Total.of(last.sums(design, row -> SurveyData.number(row, "cases")));
        oracles.same("/distribution2024/cases_total/total", cases.value());
        oracles.same("/distribution2024/cases_total/se", cases.standardError());
    }

    private void yearDifference() {
        var both = data.where(row -> !row.getField("year").equals("2022")).design();
        var change =
                new Change(
                        share(data.of(2023), both, RESPONDENTS),
                        share(data.of(2024), both, RESPONDENTS));
        var earlier = change.earlier().estimate();
        var later = change.later().estimate();
        oracles.same("/year_difference/p2023", earlier.value());
        oracles.same("/year_difference/p2024", later.value());
        oracles.same("/year_difference/vcov/0/0", earlier.variance());
        oracles.same("/year_difference/vcov/0/1", earlier.covariance(later));
        oracles.same("/year_difference/vcov/1/0", later.covariance(earlier));
        oracles.same("/year_difference/vcov/1/1", later.variance());
        oracles.same("/year_difference/diff", change.estimate().value());
        oracles.same("/year_difference/se_panel", change.estimate().standardError());
        assertThat(change.estimate().degreesOfFreedom())
                .isEqualTo((int) oracles.whole("/year_difference/df"));
        oracles.same(
                "/year_difference/ci95_t",
                change.interval(PooledDesignEffect.NONE, CONFIDENCE).orElseThrow());
        oracles.same("/year_difference/p_value", change.pValue().orElseThrow());
        var apart =
                Math.sqrt(
                        share(data.of(2023), data.of(2023).design(), RESPONDENTS)
                                        .estimate()
                                        .variance()
                                + share(data.of(2024), data.of(2024).design(), RESPONDENTS)
                                        .estimate()
                                        .variance());
        oracles.same("/year_difference/se_if_independent_years", apart);
    }

    private void raoScott() {
        var last = data.of(2024);
        var counts = new HashMap<String, JointCounts>();
        for (var row : last.rows()) {
            var agency = row.getField("agency");
            var pair = new Pair(row.getField("opt"), row.getField("type"));
            counts.merge(agency, new JointCounts(agency, Map.of(pair, 1L)), JointCounts::plus);
        }
        var tables = List.copyOf(counts.values());
        var rows = List.of("A", "B", "C");
        var columns = List.of("police", "tax");
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < columns.size(); j++) {
                var pair = new Pair(rows.get(i), columns.get(j));
                assertThat(oracles.whole("/rao_scott/table/" + i + "/" + j))
                        .isEqualTo(
                                tables.stream()
                                        .mapToLong(table -> table.counts().getOrDefault(pair, 0L))
                                        .sum());
            }
        }
        var test = RaoScott.of(last.design(), tables).orElseThrow();
        oracles.same("/rao_scott/F", test.f());
        oracles.same("/rao_scott/ndf", test.numeratorDegreesOfFreedom());
        oracles.same("/rao_scott/ddf", test.denominatorDegreesOfFreedom());
        oracles.same("/rao_scott/p_F", test.pValue());
        oracles.same("/rao_scott/Chisq", test.pearson());
        oracles.same("/rao_scott/p_Chisq", test.firstOrderPValue());
        oracles.same("/rao_scott/pearson_iid", test.pearson());
    }

    private void postStratify() {
        var population = new HashMap<String, Double>();
        for (var i = 0; i < oracles.size("/poststratify/pop_region"); i++) {
            var at = "/poststratify/pop_region/" + i;
            population.put(oracles.text(at + "/region"), oracles.number(at + "/Freq"));
        }
        var last = data.of(2024);
        var sums = last.sums(last.design(), row -> row.getField("region"), SurveyData::yes);
        var share = Proportion.of(sums, Weighting.postStratified(population)).orElseThrow();
        oracles.same("/poststratify/p", share.p());
        oracles.same("/poststratify/se", share.estimate().standardError());
    }

    private void trendOfClusters() {
        // One design for all years: the agencies are the same ones.
        var design = data.design();
        var shared =
                Stream.of(2022, 2023, 2024)
                        .map(
                                year ->
                                        new Slope.Edition(
                                                year, data.of(year).sums(design, SurveyData::yes)))
                        .toList();
        var linear = Slope.perYear(shared, RESPONDENTS);
        oracles.same("/trend_cluster/linear_pp_per_year/slope", linear.value());
        oracles.same("/trend_cluster/linear_pp_per_year/se", linear.standardError());
        oracles.same(
                "/trend_cluster/linear_pp_per_year/t", linear.value() / linear.standardError());
        oracles.same("/trend_cluster/linear_pp_per_year/p", linear.pValue().orElseThrow());

        var logit = Slope.logOddsPerYear(shared, RESPONDENTS);
        oracles.same("/trend_cluster/logit/slope", logit.value(), ITERATED);
        oracles.same("/trend_cluster/logit/se_slope", logit.standardError(), ITERATED);
        oracles.same("/trend_cluster/logit/t", logit.value() / logit.standardError(), ITERATED);
        oracles.same("/trend_cluster/logit/p", logit.pValue().orElseThrow(), ITERATED);
        assertThat(logit.degreesOfFreedom())
                .isEqualTo((int) oracles.whole("/trend_cluster/logit/df"));
        var cells =
                shared.stream()
                        .map(
                                edition ->
                                        new Cell(
                                                edition.sums(),
                                                List.of(1.0, edition.year() - 2022.0)))
                        .toList();
        oracles.same(
                "/trend_cluster/logit/intercept",
                SurveyModel.fit(cells, RESPONDENTS, Link.LOGIT).getFirst().value(),
                ITERATED);
    }

    private void breakInSeries() {
        var design = data.design();
        var cells =
                Stream.of(2022, 2023, 2024)
                        .map(
                                year ->
                                        new Cell(
                                                data.of(year).sums(design, SurveyData::yes),
                                                List.of(
                                                        1.0,
                                                        year - 2022.0,
                                                        year >= 2024 ? 1.0 : 0.0)))
                        .toList();
        var fitted = SurveyModel.fit(cells, RESPONDENTS, Link.IDENTITY);
        for (var k = 0; k < fitted.size(); k++) {
            var coefficient = fitted.get(k);
            oracles.same("/break_in_series/coef/" + k, coefficient.value());
            oracles.same("/break_in_series/se/" + k, coefficient.standardError());
            oracles.same(
                    "/break_in_series/t/" + k, coefficient.value() / coefficient.standardError());
            oracles.same("/break_in_series/p/" + k, coefficient.pValue().orElseThrow());
        }
    }

    private void edgeCases() {
        var design = data.of(2024).design();
        var nobody = Proportion.of(data.of(2024).sums(design, _ -> 0), RESPONDENTS).orElseThrow();
        assertThat(
                        oracles.isNull("/edge_cases/all_zero_beta/0")
                                && oracles.isNull("/edge_cases/all_zero_beta/1")
                                && oracles.isNull("/edge_cases/all_zero_xlogit/0")
                                && oracles.isNull("/edge_cases/all_zero_xlogit/1"))
                .isTrue();
        assertThat(nobody.interval(PooledDesignEffect.NONE, CONFIDENCE))
                .map(Proportion.Reported::interval)
                .contains(ClopperPearson.interval(0, 86, CONFIDENCE));

        assertThat(oracles.text("/edge_cases/single_cluster")).startsWith("ERROR");
        var one = data.of(2024).where(row -> row.getField("agency").equals("AG01"));
        assertThat(
                        share(one, one.design(), RESPONDENTS)
                                .interval(PooledDesignEffect.NONE, CONFIDENCE))
                .isEmpty();
    }

    private void reliability() {
        for (var i = 0; i < oracles.size("/nchs/cases"); i++) {
            var at = "/nchs/cases/" + i;
            var x = oracles.whole(at + "/x");
            var n = oracles.whole(at + "/n");
            var df = (int) oracles.whole(at + "/df");
            var p = (double) x / n;
            var effective = n / oracles.number(at + "/deff");
            oracles.same(at + "/p", p);
            oracles.same(at + "/n_eff", effective);
            oracles.same(
                    at + "/n_eff_df_adjusted", KornGraubard.size(p, n, effective, df, CONFIDENCE));
            var interval = KornGraubard.interval(p, n, effective, df, CONFIDENCE);
            oracles.same(at + "/kg95", interval);
            oracles.same(at + "/width", interval.width());
            if (!oracles.isNull(at + "/rel_width")) {
                oracles.same(at + "/rel_width", interval.width() / p);
            }
            var flags = oracles.texts(at + "/flags");
            var reliability = Reliability.of(p, n, effective, df);
            assertThat(reliability.grade())
                    .as(at)
                    .isEqualTo(grade(oracles.text(at + "/decision"), flags));
            assertThat(reliability.complementUnreliable())
                    .as(at)
                    .isEqualTo(flags.contains("FOOTNOTE(complement unreliable)"));
        }
    }

    private static Grade grade(String decision, List<String> flags) {
        if (decision.startsWith("SUPPRESS")) {
            return Grade.UNRELIABLE;
        }
        return flags.stream().anyMatch(flag -> flag.startsWith("REVIEW"))
                ? Grade.REVIEW
                : Grade.RELIABLE;
    }

    private void same(String pointer, List<Double> actual) {
        assertThat(actual).hasSize(oracles.size(pointer));
        for (var i = 0; i < actual.size(); i++) {
            oracles.same(pointer + "/" + i, actual.get(i));
        }
    }

    private static Proportion share(SurveyData rows, Design design, Weighting weighting) {
        return Proportion.of(rows.sums(design, SurveyData::yes), weighting).orElseThrow();
    }

    private static Estimate ratio(
            SurveyData rows, Design design, Function<NamedCsvRecord, Double> value) {
        return Ratio.of(rows.sums(design, value::apply), RESPONDENTS).orElseThrow();
    }
}
