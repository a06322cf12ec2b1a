package org.barometer.agency.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.barometer.agency.state.model.Application;
import org.barometer.agency.state.model.Application.Result;
import org.barometer.agency.state.model.Application.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the application of a document has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) State state,
        @Schema(required = true, description = "Changes of the plan that was seen") int items,
        @Schema(required = true, description = "Of them, those that are settled") int settled,
        @Schema(required = true) List<ItemResult> results,
        @Schema(required = true) Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** What became of one change of the plan, by its digest there. */
    record ItemResult(
            @Schema(required = true) String digest, @Schema(required = true) Result result) {}

    static ApplicationView of(Application application) {
        var results = application.results();
        return new ApplicationView(
                application.id(),
                application.state(),
                application.approved().size(),
                results.size(),
                application.approved().stream()
                        .flatMap(
                                item ->
                                        Stream.ofNullable(results.get(item))
                                                .map(result -> new ItemResult(item, result)))
                        .toList(),
                application.receivedAt(),
                application.finishedAt().orElse(null));
    }
}
