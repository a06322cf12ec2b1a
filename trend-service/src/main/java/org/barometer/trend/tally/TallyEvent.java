package org.barometer.trend.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.barometer.trend.tally.model.CrossTally;
import org.barometer.trend.tally.model.Fingerprint;
import org.barometer.trend.tally.model.QuestionTally;
import org.barometer.trend.tally.model.Tally;
import org.barometer.trend.tally.model.TallyKey;

/** The counts of one agency and edition in one partition of the responses. */
record TallyEvent(
        String edition,
        String agency,
        int part,
        long responses,
        String fingerprint,
        Map<String, QuestionTally> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CrossTally> crossed) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    // Left out where no questions are counted together.
                    .withConfigOverride(
                            List.class,
                            type ->
                                    type.setSetterInfo(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    static TallyEvent of(TallyKey key, int part, Tally tally) {
        return new TallyEvent(
                key.edition(),
                key.agency(),
                part,
                tally.responses(),
                tally.fingerprint().toString(),
                tally.questions(),
                tally.crossed());
    }

    static TallyEvent parse(byte[] json) throws IOException {
        return JSON.readValue(json, TallyEvent.class);
    }

    /** Whose tally a record key stands for; codes hold no slash. */
    static TallyKey keyOf(String recordKey) {
        var fields = recordKey.split("/", 3);
        return new TallyKey(fields[0], fields[1]);
    }

    /** The record key: one for each agency, edition and part. */
    String recordKey() {
        return edition + "/" + agency + "/" + part;
    }

    Tally tally() {
        return new Tally(responses, Fingerprint.parse(fingerprint), questions, crossed);
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
