package org.barometer.trend.query;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.PublishedMeasure;
import org.barometer.trend.release.model.PublishedQuestion;
import org.barometer.trend.release.model.Release;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
class MeasureResource {
    private final Readers readers;

    MeasureResource(Readers readers) {
        this.readers = readers;
    }

    /**
     * A measure as its newest release tells of it.
     *
     * @param editions in which it was asked
     */
    record MeasureView(
            String measure,
            Map<String, String> text,
            String type,
            List<Option> options,
            List<String> editions,
            List<Breakdown> breakdowns,
            String release) {

        static MeasureView of(Release release, PublishedMeasure measure) {
            return new MeasureView(
                    measure.measure(),
                    measure.text(),
                    measure.questions().getLast().type(),
                    measure.options(),
                    measure.questions().stream().map(PublishedQuestion::edition).toList(),
                    measure.breakdowns(),
                    release.code());
        }
    }

    @GET
    @PermitAll
    @NonBlocking
    @Operation(
            summary = "List the measures that the caller may read",
            description = "Each as the newest release that tells of it does.")
    public List<MeasureView> list() {
        var measures = new TreeMap<String, MeasureView>();
        for (var release : readers.standing()) {
            for (var measure : release.content().measures()) {
                measures.putIfAbsent(measure.measure(), MeasureView.of(release, measure));
            }
        }
        return List.copyOf(measures.values());
    }
}
