package org.barometer.trend.checks;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.barometer.trend.checks.model.ChangeQuestion;
import org.barometer.trend.checks.model.Claim;
import org.barometer.trend.checks.model.PercentageAnswer.Compared;
import org.barometer.trend.checks.model.PercentageQuestion;
import org.barometer.trend.checks.model.WordingAnswer;
import org.barometer.trend.estimate.model.ChangeCheck;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.PercentageCheck;
import org.barometer.trend.estimate.model.PercentageCheck.Impossible;
import org.barometer.trend.estimate.model.PercentageCheck.Possible;
import org.barometer.trend.estimate.model.Wording;
import org.barometer.trend.language.model.Language;

/** Puts the answer of a check into a sentence of one language. */
public record Sentences(Language language, CheckMessages words) {

    public static Sentences in(Language language) {
        return new Sentences(
                language,
                MessageBundles.get(CheckMessages.class, Localized.Literal.of(language.tag())));
    }

    /** A sentence in each language, by its tag. */
    static Map<String, String> inEach(Function<Sentences, String> sentence) {
        var texts = new TreeMap<String, String>();
        for (var language : Language.values()) {
            texts.put(language.tag(), sentence.apply(in(language)));
        }
        return texts;
    }

    String arithmetic(PercentageQuestion asked, PercentageCheck check) {
        var base = language.count(asked.base());
        var percentage = percent(asked.percentage());
        return switch (check) {
            case Possible(var fewest, var most) ->
                    words.possible(language.count(fewest), language.count(most), base, percentage);
            case Impossible(var below, var above) ->
                    words.impossible(base, percentage, percent(below), percent(above));
        };
    }

    String notPublished() {
        return words.notPublished();
    }

    String compared(Compared compared) {
        var figure = compared.figure();
        var x = language.count(figure.x());
        var n = language.count(figure.n());
        if (compared.isReleased()) {
            return words.isReleased(x, n, figure.release());
        }
        return compared.samePercentage()
                ? words.hasOtherBase(x, n, figure.release())
                : words.isNotReleased(language.exact(figure.estimate()), x, n, figure.release());
    }

    public String change(ChangeQuestion asked, ChangeCheck check) {
        var earlier = language.printed(asked.earlier());
        var later = language.printed(asked.later());
        var change = language.percent(language.signed(check.ofEarlier()));
        var stated = percent(asked.stated());
        return switch (check.verdict()) {
            case RIGHT -> words.changeRight(earlier, later, change);
            case OF_LATER -> words.changeOfLater(earlier, later, change, stated);
            case DIFFERENCE ->
                    words.changeDifference(
                            earlier, later, change, stated, language.signed(check.difference()));
            case WRONG -> words.changeWrong(earlier, later, change, stated);
        };
    }

    String wording(Claim claim, WordingAnswer.Told answer) {
        return switch (answer) {
            case WordingAnswer.NotPublished _ -> words.notPublished();
            case WordingAnswer.NoInterval _ -> words.noInterval();
            case WordingAnswer.Broken(var reason) -> words.broken(language.text(reason));
            case WordingAnswer.OfShare share -> share(claim, share);
            case WordingAnswer.OfChange change -> change(claim, change);
        };
    }

    private String share(Claim claim, WordingAnswer.OfShare share) {
        var figure = share.figure();
        var interval = language.range(share.interval().lower(), share.interval().upper());
        var exact = language.exact(figure.estimate());
        return share.supported()
                ? words.supported(phrase(claim), exact, interval, figure.release())
                : words.notSupported(phrase(claim), exact, interval, figure.release());
    }

    private String change(Claim claim, WordingAnswer.OfChange change) {
        var earlier = change.earlier();
        var later = change.later();
        var before = language.exact(earlier.estimate());
        var after = language.exact(later.estimate());
        var first = String.valueOf(earlier.year());
        var last = String.valueOf(later.year());
        var points = language.points(change.difference());
        var interval = language.pointsRange(change.interval().lower(), change.interval().upper());
        return switch (change.support()) {
            case GIVEN ->
                    words.changeSupported(
                            phrase(claim),
                            before,
                            first,
                            after,
                            last,
                            points,
                            interval,
                            later.release());
            case LOST_BESIDE_OTHERS ->
                    words.changeByChance(
                            phrase(claim),
                            before,
                            first,
                            after,
                            last,
                            points,
                            interval,
                            later.release());
            case NONE ->
                    words.changeNotSupported(
                            phrase(claim),
                            before,
                            first,
                            after,
                            last,
                            points,
                            interval,
                            later.release());
        };
    }

    private String phrase(Claim claim) {
        return switch (claim) {
            case Claim.OfShare(var wording) -> phrase(wording);
            case Claim.OfChange(var direction, _) ->
                    direction == Direction.INCREASED ? words.increased() : words.decreased();
        };
    }

    private String phrase(Wording wording) {
        var part = wording.part();
        var of = wording.of();
        return switch (wording.relation()) {
            case MORE_THAN -> words.moreThan(part, of);
            case LESS_THAN -> words.lessThan(part, of);
            case NEARLY -> words.nearly(part, of);
            case ABOUT -> words.about(part, of);
            case JUST_OVER -> words.justOver(part, of);
        };
    }

    private String percent(BigDecimal percentage) {
        return language.percent(language.printed(percentage));
    }
}
