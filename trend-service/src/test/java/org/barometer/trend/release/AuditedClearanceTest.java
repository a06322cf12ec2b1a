package org.barometer.trend.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.barometer.trend.auditor.Auditor;
import org.barometer.trend.auditor.model.Certificate;
import org.barometer.trend.auditor.model.CertificateCheck;
import org.barometer.trend.auditor.model.CertificateDocument;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.disclosure.model.Block;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.disclosure.model.DisclosurePolicy;
import org.barometer.trend.disclosure.model.Verdict;
import org.barometer.trend.disclosure.model.Vintage;
import org.barometer.trend.release.model.Asked;
import org.barometer.trend.release.model.Clearance;
import org.barometer.trend.release.model.Clearance.Cleared;
import org.junit.jupiter.api.Test;

class AuditedClearanceTest {
    private static final Asked ASKED = new Asked("trends", "T-2016");
    private static final Area SE = new Area(Breakdown.COUNTRY, "SE");

    private static final Area NO = new Area(Breakdown.COUNTRY, "NO");

    private final Clearance clearance =
            new AuditedClearance(Auditor.withOrTools(), DisclosurePolicy.DEFAULT);

    @Test
    void showsWhatNoAttackGivesAway() throws IOException {
        var cleared = clearance.first(ASKED, table(120, 80));

        assertThat(cleared.pattern().verdict(Area.WORLD, "YES")).isEqualTo(Verdict.CLEARED);
        assertThat(cleared.pattern().verdict(SE, "YES")).isEqualTo(Verdict.CLEARED);
        assertThat(CertificateCheck.faults(certificate(cleared))).isEmpty();
    }

    @Test
    void hidesWhatWouldBeLeftOfTheWorld() throws IOException {
        var cleared = clearance.first(ASKED, table(4, 3));

        assertThat(cleared.pattern().verdict(Area.WORLD, "YES")).isEqualTo(Verdict.CLEARED);
        assertThat(cleared.pattern().verdict(SE, "YES")).isEqualTo(Verdict.SUPPRESSED);
        assertThat(cleared.pattern().verdict(NO, "YES")).isEqualTo(Verdict.SUPPRESSED);
        assertThat(cleared.proof().extent().secrets()).isPositive();
        assertThat(CertificateCheck.faults(certificate(cleared))).isEmpty();
    }

    @Test
    void showsTheWorldOfFourEqualAgencies() {
        assertThat(worldOf("SE-01", "GB-01", "NO-01", "DK-01")).isEqualTo(Verdict.CLEARED);
    }

    /** Europe is too small to be shown, and who is alone outside has all but its own answers. */
    @Test
    void hidesTheWorldWhereOneAgencyWouldSeeAHiddenRegion() {
        assertThat(worldOf("SE-01", "GB-01", "NO-01", "US-01")).isEqualTo(Verdict.SUPPRESSED);
    }

    /** Of agencies in the Americas and in Europe that nine answered in each. */
    private Verdict worldOf(String... agencies) {
        var parts = new TreeMap<Area, List<Contribution>>();
        for (var agency : agencies) {
            var part = new Contribution(agency, 9, Map.of("YES", 5L, "NO", 4L));
            var region = agency.startsWith("US") ? "019" : "150";
            for (var area :
                    List.of(
                            Area.WORLD,
                            new Area(Breakdown.REGION, region),
                            new Area(Breakdown.COUNTRY, agency.substring(0, 2)))) {
                parts.computeIfAbsent(area, _ -> new ArrayList<>()).add(part);
            }
        }
        var blocks = new TreeMap<Area, Block>();
        parts.forEach((area, all) -> blocks.put(area, new Block(all)));
        return clearance
                .first(ASKED, new AnswerTable(List.of("YES", "NO"), true, blocks))
                .pattern()
                .verdict(Area.WORLD, "YES");
    }

    @Test
    void provesTwoVintagesTogether() throws IOException {
        var first = table(120, 80);

        var cleared = clearance.restated(ASKED, table(240, 160), List.of(published(first)));

        assertThat(cleared).isPresent();
        assertThat(certificate(cleared.get()).facts())
                .anySatisfy(fact -> assertThat(fact.name()).startsWith("vintage 1 of "))
                .anySatisfy(fact -> assertThat(fact.name()).startsWith("vintage 2 of "));
        assertThat(CertificateCheck.faults(certificate(cleared.get()))).isEmpty();
    }

    @Test
    void findsTheOneWhoCameLate() {
        assertThat(clearance.restated(ASKED, table(121, 80), List.of(published(table(120, 80)))))
                .isEmpty();
    }

    @Test
    void findsTheOneWhoIsGone() {
        assertThat(clearance.restated(ASKED, table(120, 79), List.of(published(table(120, 80)))))
                .isEmpty();
    }

    @Test
    void findsTheOneBetweenTheFirstVintageAndTheThird() {
        var first = published(table(120, 80));
        var second = published(table(240, 160));

        assertThat(clearance.restated(ASKED, table(121, 80), List.of(first, second))).isEmpty();
    }

    private Vintage published(AnswerTable table) {
        return new Vintage(table, clearance.first(ASKED, table).pattern());
    }

    /** So many said yes and no in Sweden, and as many in Norway, in ten agencies each. */
    private static AnswerTable table(int yes, int no) {
        var sweden = block("SE", yes, no);
        var norway = block("NO", 120, 80);
        var all = new ArrayList<>(sweden.contributions());
        all.addAll(norway.contributions());
        return new AnswerTable(
                List.of("YES", "NO"),
                true,
                new TreeMap<>(Map.of(Area.WORLD, new Block(all), SE, sweden, NO, norway)));
    }

    private static Block block(String country, int yes, int no) {
        var parts = new ArrayList<Contribution>();
        for (long i = 0; i < 10; i++) {
            long yesHere = (yes + 9 - i) / 10;
            long noHere = (no + 9 - i) / 10;
            parts.add(
                    new Contribution(
                            country + "-" + i,
                            yesHere + noHere,
                            Map.of("YES", yesHere, "NO", noHere)));
        }
        return new Block(parts);
    }

    private static Certificate certificate(Cleared cleared) throws IOException {
        try (var document =
                new GZIPInputStream(new ByteArrayInputStream(cleared.proof().certificate()))) {
            return new ObjectMapper()
                    .readValue(document, CertificateDocument.class)
                    .toCertificate();
        }
    }
}
