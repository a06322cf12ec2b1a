package org.barometer.trend.series;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.series.model.Observation;
import org.barometer.trend.series.model.Series;

/** All series by publisher, each with its newest figures. */
record SeriesList(List<Group> groups, String errata) {

    /** The series of one publisher. */
    record Group(String publisher, List<Entry> entries) {}

    record Entry(String href, String title, String years, String newest) {}

    static SeriesList of(List<Series> all, SeriesWords words, Reader reader) {
        var groups =
                all.stream()
                        .collect(groupingBy(Series::publisher, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(
                                group ->
                                        new Group(
                                                group.getKey(),
                                                group.getValue().stream()
                                                        .map(one -> entry(one, words, reader))
                                                        .toList()))
                        .toList();
        return new SeriesList(groups, reader.here("/errata").href());
    }

    private static Entry entry(Series series, SeriesWords words, Reader reader) {
        var years = series.observations().stream().mapToInt(Observation::year).summaryStatistics();
        return new Entry(
                reader.here("/series/" + series.code()).href(),
                words.language().text(series.title()),
                years.getCount() == 0
                        ? ""
                        : years.getMin() == years.getMax()
                                ? String.valueOf(years.getMin())
                                : years.getMin() + "–" + years.getMax(),
                series.newest().stream()
                        .map(one -> newest(series, one, words))
                        .collect(joining("; ")));
    }

    private static String newest(Series series, Observation one, SeriesWords words) {
        var definition = series.definition(one.definition()).orElseThrow();
        return words.words()
                .newestFigure(
                        words.figure(one.figure().orElseThrow(), definition.unit()),
                        words.definition(definition));
    }
}
