package org.barometer.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers as they are kept, of a response or of a draft. */
@ApplicationScoped
public class StoredAnswers {
    private final ObjectReader reader;

    StoredAnswers(ObjectMapper json) {
        // A rounded number would not be what was answered.
        reader =
                json.readerFor(new TypeReference<HashMap<String, @Nullable Object>>() {})
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** By question code; a map of the caller's own. */
    public Map<String, @Nullable Object> read(String answers) {
        try {
            return reader.readValue(answers);
        } catch (JsonProcessingException e) {
            // Without the cause, whose message quotes the answers.
            throw new IllegalStateException("Answers that were kept cannot be read");
        }
    }
}
