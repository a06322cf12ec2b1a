package org.barometer.sample;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.barometer.sample.model.SampleSeries;
import org.barometer.sample.model.SeriesDefinition;
import org.barometer.sample.model.SeriesFigure;
import org.barometer.sample.model.Text;

/** Adds the series of others, as far as they are not there: what an analyst revised stays. */
record AddSeries(Session session) {

    void add(List<SampleSeries> all) {
        all.forEach(this::add);
    }

    private void add(SampleSeries series) {
        var path = "series/" + series.code();
        var trends = session.trendsOfAnalyst();
        var known = trends.get(path);
        if (known.status() == 404) {
            trends.post("series", Session.key("series", series.code()), body(series))
                    .orFail("Add " + path);
        } else {
            known.orFail("Read " + path);
        }
        var observed = observed(known);
        for (var figure : series.figures()) {
            if (!observed.contains(figure.definition() + figure.year())) {
                trends.post(
                                path + "/observations",
                                Session.key(
                                        "series",
                                        series.code(),
                                        figure.definition(),
                                        figure.year()),
                                body(figure))
                        .orFail("Add %d to %s".formatted(figure.year(), path));
            }
        }
    }

    private static Set<String> observed(Reply known) {
        var observed = new HashSet<String>();
        known.body()
                .path("observations")
                .forEach(
                        one ->
                                observed.add(
                                        one.path("definition").asText()
                                                + one.path("year").asInt()));
        return observed;
    }

    private static Map<String, Object> body(SampleSeries series) {
        return Map.of(
                "code",
                series.code(),
                "publisher",
                series.publisher(),
                "title",
                series.title(),
                "definitions",
                series.definitions().stream().map(AddSeries::body).toList());
    }

    private static Map<String, Object> body(SeriesDefinition definition) {
        return Map.of(
                "code",
                definition.code(),
                "counted",
                definition.counted(),
                "window",
                texts(definition.window()),
                "unit",
                definition.unit(),
                "origin",
                definition.origin());
    }

    private static Map<String, Object> body(SeriesFigure figure) {
        var number = new TreeMap<String, Object>();
        number.put("value", new BigDecimal(figure.value()));
        number.put("precision", figure.precision());
        if (!figure.roundedTo().isEmpty()) {
            number.put("roundedTo", new BigDecimal(figure.roundedTo()));
        }
        if (!figure.base().isEmpty()) {
            number.put("base", Long.valueOf(figure.base()));
        }
        var body = new TreeMap<String, Object>();
        body.put("definition", figure.definition());
        body.put("year", figure.year());
        body.put("figure", number);
        body.put("source", figure.source());
        body.put("note", texts(figure.note()));
        var claim = figure.claim();
        if (claim != null) {
            body.put(
                    "claim",
                    Map.of(
                            "since",
                            claim.since(),
                            "stated",
                            new BigDecimal(claim.stated()),
                            "source",
                            claim.source()));
        }
        return body;
    }

    private static Object texts(Text text) {
        return text.en().isEmpty() ? Map.of() : text;
    }
}
