package org.barometer.trend.checks;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.barometer.trend.disclosure.model.Area;
import org.barometer.trend.estimate.model.Direction;
import org.barometer.trend.estimate.model.Wording.Relation;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.release.model.Observation;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.Release;
import org.barometer.trend.release.model.ReleaseContent;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can choose from.
 *
 * @param question of the measure that is chosen
 */
record Choices(
        List<Choice> measures,
        @Nullable String question,
        List<Choice> editions,
        List<Choice> since,
        List<Choice> options,
        List<Choice> places,
        List<Choice> says) {

    static Choices of(
            List<Release> published, Filled filled, Reader reader, CheckPageMessages words) {
        var language = reader.language();
        var release = filled.value("release");
        var contents =
                published.stream()
                        .filter(one -> release.isEmpty() || one.code().equals(release))
                        .map(Release::content)
                        .toList();
        var questions = new LinkedHashMap<String, String>();
        for (var content : contents) {
            for (var measure : content.measures()) {
                questions.putIfAbsent(measure.measure(), language.text(measure.text()));
            }
        }
        var chosen = filled.value("measure");
        var measures =
                questions.entrySet().stream()
                        .map(
                                one ->
                                        new Choice(
                                                one.getKey(),
                                                one.getValue(),
                                                one.getKey().equals(chosen)))
                        .sorted(comparing(Choice::label))
                        .toList();
        return contents.stream()
                .filter(content -> content.measure(chosen).isPresent())
                .findFirst()
                .map(content -> of(content, measures, filled, reader, words))
                .orElseGet(
                        () ->
                                new Choices(
                                        measures, null, List.of(), List.of(), List.of(), List.of(),
                                        List.of()));
    }

    private static Choices of(
            ReleaseContent content,
            List<Choice> measures,
            Filled filled,
            Reader reader,
            CheckPageMessages words) {
        var language = reader.language();
        var measure = content.measure(filled.value("measure")).orElseThrow();
        var editions = new ArrayList<Choice>();
        for (var question : measure.questions().reversed()) {
            var edition = content.edition(question.edition());
            editions.add(new Choice(edition.edition(), language.text(edition.title()), false));
        }
        var options =
                measure.options().stream()
                        .map(one -> new Choice(one.code(), language.text(one.label()), false))
                        .toList();
        return new Choices(
                measures,
                language.text(measure.text()),
                chosen(editions, filled.value("edition")),
                chosen(
                        editions,
                        Optional.of(filled.value("since"))
                                .filter(one -> !one.isEmpty() || editions.size() < 2)
                                .orElseGet(() -> editions.get(1).value())),
                chosen(options, filled.value("option")),
                chosen(places(measure, reader), filled.value("place")),
                chosen(says(words), filled.value("says")));
    }

    private static List<Choice> places(PublishedMeasure measure, Reader reader) {
        return measure.observations().stream()
                .map(Choices::area)
                .distinct()
                .map(
                        area ->
                                new Choice(
                                        area.equals(Area.WORLD)
                                                ? area.code()
                                                : area.by() + "/" + area.code(),
                                        reader.area(area),
                                        false))
                .toList();
    }

    private static Area area(Observation seen) {
        return new Area(seen.by(), seen.area());
    }

    private static List<Choice> says(CheckPageMessages words) {
        return List.of(
                new Choice(Relation.MORE_THAN.name(), words.moreThan(), false),
                new Choice(Relation.LESS_THAN.name(), words.lessThan(), false),
                new Choice(Relation.NEARLY.name(), words.nearly(), false),
                new Choice(Relation.ABOUT.name(), words.about(), false),
                new Choice(Relation.JUST_OVER.name(), words.justOver(), false),
                new Choice(Direction.INCREASED.name(), words.increased(), false),
                new Choice(Direction.DECREASED.name(), words.decreased(), false));
    }

    private static List<Choice> chosen(List<Choice> choices, String value) {
        return choices.stream()
                .map(one -> new Choice(one.value(), one.label(), one.value().equals(value)))
                .toList();
    }
}
