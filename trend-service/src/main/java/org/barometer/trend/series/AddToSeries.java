package org.barometer.trend.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.barometer.trend.audit.AuditLog;
import org.barometer.trend.audit.model.Act;
import org.barometer.trend.audit.model.Hash;
import org.barometer.trend.series.SeriesOutcome.Added;
import org.barometer.trend.series.SeriesOutcome.CodeTaken;
import org.barometer.trend.series.SeriesOutcome.KeyReused;
import org.barometer.trend.series.SeriesOutcome.NothingChanged;
import org.barometer.trend.series.SeriesOutcome.Outdated;
import org.barometer.trend.series.SeriesOutcome.Repeated;
import org.barometer.trend.series.SeriesOutcome.Unclear;
import org.barometer.trend.series.SeriesOutcome.Unknown;
import org.barometer.trend.series.SeriesOutcome.YearTaken;
import org.barometer.trend.series.model.Definition;
import org.barometer.trend.series.model.Fault;
import org.barometer.trend.series.model.Figure;
import org.barometer.trend.series.model.Reported;
import org.barometer.trend.series.model.Revision;
import org.barometer.trend.series.model.Series;
import org.barometer.trend.series.model.Vintage;
import org.jspecify.annotations.Nullable;

/** Adds series, definitions, years and revisions; nothing is ever overwritten. */
@ApplicationScoped
class AddToSeries {
    private static final String WITHDRAWN = "WITHDRAWN";

    private final SeriesStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final ObjectWriter json;

    AddToSeries(SeriesStore store, AuditLog audit, Clock clock, ObjectMapper json) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.json = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** Which year under which definition of which series. */
    record Place(String series, String definition, int year) {
        @Override
        public String toString() {
            return "%s/%s/%d".formatted(series, definition, year);
        }
    }

    @Transactional
    SeriesOutcome series(Series wished, String key) {
        return once(
                key,
                wished.code(),
                List.of("series", wished),
                () -> {
                    if (store.series(wished.code()).isPresent()) {
                        return new CodeTaken();
                    }
                    var faults = Fault.of(wished.definitions());
                    if (!faults.isEmpty()) {
                        return new Unclear(faults);
                    }
                    store.add(wished, now());
                    audit.add(Act.of("SERIES_ADDED", "SERIES", wished.code()));
                    return added(wished.code());
                });
    }

    @Transactional
    SeriesOutcome definition(String code, Definition wished, String key) {
        return once(
                key,
                code,
                List.of("definition", code, wished),
                () -> {
                    var series = store.series(code);
                    if (series.isEmpty()) {
                        return new Unknown();
                    }
                    var faults = Fault.of(series.get().definitions(), wished);
                    if (!faults.isEmpty()) {
                        return new Unclear(faults);
                    }
                    store.add(code, wished, now());
                    audit.add(
                            Act.of("SERIES_DEFINED", "SERIES", code)
                                    .changing(Map.of(), Map.of("definition", wished.code())));
                    return added(code);
                });
    }

    @Transactional
    SeriesOutcome observation(Place place, Reported reported, String key) {
        return once(
                key,
                place.series(),
                List.of("observation", place, reported),
                () -> {
                    var series = store.series(place.series());
                    var definition = series.flatMap(one -> one.definition(place.definition()));
                    if (series.isEmpty() || definition.isEmpty()) {
                        return new Unknown();
                    }
                    if (series.get().observation(place.definition(), place.year()).isPresent()) {
                        return new YearTaken();
                    }
                    return add(place, definition.get(), 1, Optional.empty(), reported, null);
                });
    }

    /**
     * Replaces what is said of a year; the earlier vintage stays.
     *
     * @param seen the number of the vintage that the caller had in view
     */
    @Transactional
    SeriesOutcome revision(
            Place place, Reported reported, Revision revision, long seen, String key) {
        return once(
                key,
                place.series(),
                List.of("revision", place, reported, revision),
                () -> {
                    var series = store.series(place.series());
                    var definition = series.flatMap(one -> one.definition(place.definition()));
                    var observation =
                            series.flatMap(
                                    one -> one.observation(place.definition(), place.year()));
                    if (definition.isEmpty() || observation.isEmpty()) {
                        return new Unknown();
                    }
                    var newest = observation.get().newest();
                    if (newest.number() != seen) {
                        return new Outdated();
                    }
                    if (newest.reported().equals(reported)) {
                        return new NothingChanged();
                    }
                    return add(
                            place,
                            definition.get(),
                            newest.number() + 1,
                            Optional.of(newest),
                            reported,
                            revision);
                });
    }

    private SeriesOutcome add(
            Place place,
            Definition definition,
            int number,
            Optional<Vintage> earlier,
            Reported reported,
            @Nullable Revision revision) {
        var faults = Fault.of(definition, place.year(), reported);
        if (!faults.isEmpty()) {
            return new Unclear(faults);
        }
        store.add(
                place.series(),
                place.definition(),
                place.year(),
                new Vintage(number, reported, revision, now()));
        var act =
                Act.of(
                        number == 1 ? "OBSERVATION_ADDED" : "OBSERVATION_REVISED",
                        "SERIES_OBSERVATION",
                        place.toString());
        audit.add(
                act.changing(
                                earlier.map(one -> values(one.reported())).orElse(Map.of()),
                                values(reported))
                        .because(revision == null ? null : revision.reason().name()));
        return added(place.series());
    }

    /** Carries out what was not asked before under this key. */
    private SeriesOutcome once(
            String key, String series, List<Object> request, Supplier<SeriesOutcome> work) {
        store.lock();
        var digest = digest(request);
        var asked = store.asked(key);
        if (asked.isPresent()) {
            return asked.get().equals(digest)
                    ? new Repeated(store.series(series).orElseThrow())
                    : new KeyReused();
        }
        var outcome = work.get();
        if (outcome instanceof Added) {
            store.remember(key, digest);
        }
        return outcome;
    }

    private Added added(String series) {
        return new Added(store.series(series).orElseThrow());
    }

    private static Map<String, String> values(Reported reported) {
        var figure = reported.figure();
        return Map.of("value", figure == null ? WITHDRAWN : text(figure));
    }

    private static String text(Figure figure) {
        var value = figure.value().toPlainString();
        return switch (figure.precision()) {
            case EXACT -> value;
            case ROUNDED -> value + "~";
            case LOWER_BOUND -> value + "+";
        };
    }

    private String digest(List<Object> request) {
        try {
            return Hash.NONE.then(json.writeValueAsString(request)).hex();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request has no JSON form", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
