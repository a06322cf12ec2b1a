package org.barometer.trend.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.Release;

/** Renders each answer once: a release never changes, so neither does what is drawn from it. */
@ApplicationScoped
class Renderings {
    private static final long MOST_BYTES = 64L << 20;

    private record Key(String release, TrendQuery query) {}

    private final ObjectMapper json;
    private final Map<Key, Rendered> rendered = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Renderings(ObjectMapper json) {
        this.json = json;
    }

    Rendered of(Release release, PublishedMeasure measure, TrendQuery query) {
        var key = new Key(release.code(), query.within(release.content()));
        var known = rendered.get(key);
        if (known != null) {
            return known;
        }
        var fresh = render(key.query(), release, measure);
        // All questions are few; whoever asks more than fit pays with a new start for all.
        if (bytes.addAndGet(fresh.size()) > MOST_BYTES) {
            rendered.clear();
            bytes.set(fresh.size());
        }
        rendered.put(key, fresh);
        return fresh;
    }

    private Rendered render(TrendQuery query, Release release, PublishedMeasure measure) {
        var trend = query.answer(release.content(), measure);
        return switch (query.format()) {
            case CSV -> new Rendered(TrendCsv.of(trend));
            case JSON -> new Rendered(write(trend));
        };
    }

    private String write(TrendView trend) {
        try {
            return json.writeValueAsString(trend);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trend has no JSON form", e);
        }
    }
}
