package org.barometer.survey.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a response as they are kept. */
@ApplicationScoped
class KeptAnswers {
    private final ObjectReader reader;

    KeptAnswers(ObjectMapper json) {
        // A rounded number would not be what was answered.
        reader =
                json.readerFor(new TypeReference<Map<String, @Nullable Object>>() {})
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Map<String, @Nullable Object> of(ResponseRow row) {
        try {
            return reader.readValue(row.answers());
        } catch (JsonProcessingException e) {
            // Without the cause, whose message quotes the answers.
            throw new IllegalStateException("A response cannot be read: " + row.id());
        }
    }
}
