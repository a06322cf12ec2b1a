package org.barometer.trend.pages.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.barometer.trend.pages.model.ReleaseFixture.aRelease;

import java.util.List;
import java.util.Optional;
import org.barometer.trend.catalogue.model.Bridge;
import org.barometer.trend.catalogue.model.Comparability.Verdict;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.language.model.Language;
import org.barometer.trend.pages.model.MeasurePicture.Break;
import org.barometer.trend.pages.model.MeasurePicture.Group;
import org.barometer.trend.pages.model.MeasurePicture.Shape;
import org.barometer.trend.pages.model.Row.Gap;
import org.barometer.trend.release.model.ReleaseContent;
import org.junit.jupiter.api.Test;

class MeasurePictureTest {

    @Test
    void drawsALineForEachOptionOverTheEditions() {
        var picture = world(twoYears().build());

        assertThat(picture.shape()).isEqualTo(Shape.LINES);
        assertThat(picture.years()).isEqualTo("2016 2017");
        assertThat(picture.groups()).extracting(Group::name).containsExactly("Apps", "Streams");
    }

    @Test
    void quotesTheLeadingOptionBesideItsEarlierFigure() {
        var headline = world(twoYears().build()).headline();

        assertThat(headline)
                .extracting(Headline::option, Headline::share, Headline::before)
                .containsExactly("Apps", "46\u00a0%", new Headline.Before("34\u00a0%", 2016));
    }

    @Test
    void leadsWithYesHoweverFewSaidIt() {
        var release =
                aRelease()
                        .officers(2019)
                        .measure("m", "Used?", "Använt?")
                        .option("YES", "Yes", "Ja")
                        .option("NO", "No", "Nej")
                        .figure(2019, "YES", 90, 450)
                        .figure(2019, "NO", 360, 450)
                        .build();

        assertThat(world(release).headline()).extracting(Headline::option).isEqualTo("Yes");
    }

    @Test
    void neverLeadsWithWhatIsLeftOver() {
        var release =
                aRelease()
                        .officers(2019)
                        .measure("m", "Which?", "Vilken?")
                        .option("OTHER", "Another answer", "Annat svar")
                        .option("NONE", "None of these", "Inget av dessa")
                        .option("A", "A", "A")
                        .option("B", "B", "B")
                        .option("C", "C", "C")
                        .figure(2019, "OTHER", 200, 450)
                        .figure(2019, "NONE", 100, 450)
                        .figure(2019, "A", 30, 450)
                        .figure(2019, "B", 80, 450)
                        .figure(2019, "C", 40, 450)
                        .build();

        assertThat(world(release).groups())
                .extracting(Group::name)
                .containsExactly("B", "C", "A", "Another answer", "None of these");
    }

    @Test
    void drawsBarsForASingleEdition() {
        var release =
                aRelease()
                        .officers(2018, 2019, 2020)
                        .measure("m", "Which?", "Vilken?")
                        .option("A", "A", "A")
                        .option("B", "B", "B")
                        .option("C", "C", "C")
                        .figure(2019, "A", 45, 450)
                        .figure(2019, "B", 220, 450)
                        .suppressed(2019, "C")
                        .build();

        var picture = world(release);

        assertThat(picture.shape()).isEqualTo(Shape.BARS);
        assertThat(picture.flat()).isTrue();
        assertThat(picture.gaps()).isTrue();
        assertThat(picture.groups()).extracting(Group::name).containsExactly("B", "A", "C");
        assertThat(picture.groups().getLast().rows().getFirst().gap()).isEqualTo(Gap.SUPPRESSED);
    }

    @Test
    void drawsNoLineAndQuotesNothingAcrossABreak() {
        var release = twoYears().compared(2017, 2016, Verdict.BREAK, "New wording (en)").build();

        var picture = world(release);

        assertThat(picture.groups())
                .allSatisfy(
                        group ->
                                assertThat(group.rows())
                                        .extracting(Row::apart)
                                        .containsExactly("", "New wording (en)"));
        assertThat(picture.breaks()).containsExactly(new Break(2017, "New wording (en)"));
        assertThat(picture.headline()).extracting(Headline::before).isNull();
    }

    @Test
    void breaksOnlyTheLinesOfTheOptionsThatAreBridged() {
        var release =
                twoYears()
                        .compared(
                                2017,
                                2016,
                                Verdict.BRIDGED,
                                "Option STREAMS split",
                                new Bridge("STREAMS", List.of("STREAMS", "CALLS")))
                        .build();

        var picture = world(release);

        assertThat(picture.groups())
                .extracting(Group::name, group -> group.rows().getLast().apart())
                .containsExactly(tuple("Apps", ""), tuple("Streams", "Option STREAMS split"));
        assertThat(picture.headline()).extracting(Headline::before).isNotNull();
    }

    @Test
    void comparesNothingThatNobodyHasCompared() {
        var release =
                twoYears()
                        .figure(2019, "APPS", 194, 450)
                        .compared(2019, 2018, Verdict.IDENTICAL, "Same")
                        .and()
                        .officers(2018, 2019)
                        .build();

        assertThat(world(release).headline()).extracting(Headline::before).isNull();
    }

    @Test
    void keepsAPlaceForAnEditionThatDidNotAsk() {
        var release = twoYears().figure(2019, "APPS", 194, 450).and().officers(2018, 2019).build();

        var rows = world(release).groups().getFirst().rows();

        assertThat(rows).extracting(Row::year).containsExactly(2016, 2017, 2018, 2019);
        assertThat(rows.get(2).gap()).isEqualTo(Gap.NOT_ASKED);
        assertThat(rows.get(2).plotted()).isTrue();
        assertThat(rows.get(2).estimate()).isNull();
    }

    @Test
    void joinsYearsThatHaveNothingToSay() {
        var release =
                twoYears().figure(2020, "APPS", 240, 470).and().officers(2018, 2019, 2020).build();

        var groups = world(release).groups();

        assertThat(groups.getFirst().rows())
                .extracting(Row::years)
                .containsExactly("2016", "2017", "2018–2019", "2020");
        assertThat(groups.getLast().rows())
                .extracting(Row::years)
                .containsExactly("2016", "2017", "2018–2020");
    }

    @Test
    void drawsNoLineOfWhatIsLeftOver() {
        var release = twoYears().figure(2017, "OTHER", 188, 435).build();

        var rest = world(release).groups().getLast();

        assertThat(rest.name()).isEqualTo("Something else");
        assertThat(rest.plotted()).isFalse();
        assertThat(rest.rows()).extracting(Row::years).containsExactly("2017");
    }

    @Test
    void leavesOutTheYearsOfOtherProgrammes() {
        var release = twoYears().and().companies(2018).officers(2019).build();

        assertThat(world(release).years()).isEqualTo("2016 2017");
    }

    @Test
    void comparesAreasByOneOption() {
        var release =
                twoYears()
                        .figure(Breakdown.COUNTRY, "SE", 2017, "APPS", 35, 70)
                        .figure(Breakdown.COUNTRY, "US", 2017, "APPS", 100, 220)
                        .figure(Breakdown.COUNTRY, "US", 2017, "STREAMS", 30, 220)
                        .suppressed(Breakdown.COUNTRY, "NO", 2017, "APPS")
                        .tooFew(Breakdown.COUNTRY, "DK", 2017, "APPS", 20)
                        .build();

        var picture = by(Breakdown.COUNTRY, Optional.empty(), release);
        var other = by(Breakdown.COUNTRY, Optional.of("STREAMS"), release);

        assertThat(picture.shape()).isEqualTo(Shape.BARS);
        assertThat(picture.groups()).extracting(Group::name).containsExactly("<SE>", "<US>");
        assertThat(picture.hidden()).containsExactly("<DK>", "<NO>");
        assertThat(picture.headline()).isNull();
        assertThat(other.groups()).extracting(Group::name).containsExactly("<US>");
        assertThat(picture.groups().getFirst().rows().getFirst().gap()).isEqualTo(Gap.NOBODY);
    }

    @Test
    void drawsNoMoreLinesThanCanBeToldApart() {
        var measure = aRelease().officers(2016, 2017).measure("m", "Which?", "Vilken?");
        for (var option = 1; option <= 10; option++) {
            measure.option("O" + option, "Option " + option, "Val " + option)
                    .figure(2016, "O" + option, 10 + option, 370)
                    .figure(2017, "O" + option, 10 + option, 435);
        }

        var picture = world(measure.build());

        assertThat(picture.groups()).hasSize(10);
        assertThat(picture.groups().stream().filter(Group::plotted)).hasSize(8);
        assertThat(picture.groups().getLast().rows()).allMatch(Row::published);
    }

    @Test
    void saysSoWhenNothingIsPublished() {
        var release =
                aRelease()
                        .officers(2016)
                        .measure("m", "Which?", "Vilken?")
                        .option("A", "A", "A")
                        .suppressed(2016, "A")
                        .build();

        assertThat(world(release).empty()).isTrue();
        assertThat(world(release).headline()).isNull();
        assertThat(MeasureCard.of(trend(Breakdown.WORLD, release), Language.EN).first()).isNull();
    }

    @Test
    void tellsAMeasureAtAGlance() {
        var card = MeasureCard.of(trend(Breakdown.WORLD, twoYears().build()), Language.SV);

        assertThat(card.question()).isEqualTo("Vilka trender?");
        assertThat(card.years()).isEqualTo("2016–2017");
        assertThat(card.editions()).isEqualTo(2);
        assertThat(card.bars()).extracting(Headline::option).containsExactly("Appar", "Strömmar");
        assertThat(card.bars()).extracting(Headline::width).containsExactly(46L, 11L);
    }

    private static ReleaseFixture.MeasureFixture twoYears() {
        return aRelease()
                .officers(2016, 2017)
                .measure("m", "Which trends?", "Vilka trender?")
                .option("STREAMS", "Streams", "Strömmar")
                .option("APPS", "Apps", "Appar")
                .option("OTHER", "Something else", "Något annat")
                .figure(2016, "APPS", 126, 370)
                .figure(2017, "APPS", 200, 435)
                .figure(2016, "STREAMS", 44, 370)
                .figure(2017, "STREAMS", 47, 435);
    }

    private static MeasurePicture world(ReleaseContent release) {
        return by(Breakdown.WORLD, Optional.empty(), release);
    }

    private static MeasurePicture by(
            Breakdown by, Optional<String> option, ReleaseContent release) {
        return MeasurePicture.of(trend(by, release), option, Language.EN, area -> "<" + area + ">");
    }

    private static Trend trend(Breakdown by, ReleaseContent release) {
        return Trend.of(release, "m", by).orElseThrow();
    }
}
