package org.barometer.agency.state;

import static org.barometer.agency.http.FieldReader.oneOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.barometer.agency.http.FieldReader;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.state.model.Difference.Way;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a request for repairs; text until all of it has been looked at. */
record NewRepairs(
        @Schema(required = true, minItems = 1, maxItems = NewRepairs.MOST)
                @Nullable List<NewRepair> items) {
    static final int MOST = 1_000;

    record NewRepair(
            @Schema(required = true, description = "Of the difference, as it was listed")
                    @Nullable String digest,
            @Schema(required = true, type = SchemaType.STRING, implementation = Way.class)
                    @Nullable String way) {}

    Map<String, Way> toModel() {
        if (items == null || items.isEmpty() || items.size() > MOST) {
            throw new ProblemException(
                    400, "invalid-request", "Name 1 to %d items".formatted(MOST));
        }
        var fields = new FieldReader();
        var wanted = new LinkedHashMap<String, Way>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var digest =
                    fields.required(
                            "items/%d/digest".formatted(i),
                            item.digest(),
                            text -> once(text, wanted));
            var way = fields.required("items/%d/way".formatted(i), item.way(), oneOf(Way.class));
            if (digest.isPresent() && way.isPresent()) {
                wanted.put(digest.get(), way.get());
            }
        }
        fields.refuseWhatIsWrong();
        return wanted;
    }

    private static String once(String digest, Map<String, Way> others) {
        if (others.containsKey(digest)) {
            throw new IllegalArgumentException("Name each difference once");
        }
        return digest;
    }
}
