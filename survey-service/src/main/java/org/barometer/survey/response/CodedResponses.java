package org.barometer.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.outbox.Outbox;
import org.barometer.survey.questionnaire.model.PublishedQuestion;
import org.barometer.survey.response.model.AnswerSheet;
import org.barometer.survey.response.model.ResponseRow;
import org.jspecify.annotations.Nullable;

/**
 * Lets responses say by codes what they said in words. A response of which that changes has a new
 * revision, as after any other change, so that whoever counts can tell the old from the new.
 */
@ApplicationScoped
public class CodedResponses {
    private static final TypeReference<TreeMap<String, List<String>>> CODES =
            new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, @Nullable Object>> ANSWERS =
            new TypeReference<>() {};

    private final ResponseStore store;
    private final Forms forms;
    private final Outbox outbox;
    private final ObjectMapper json;

    CodedResponses(ResponseStore store, Forms forms, Outbox outbox, ObjectMapper json) {
        this.store = store;
        this.forms = forms;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * To be called while the edition is held. Responses that are not named lose the codes that they
     * had for the question; returns how many have changed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int replace(
            String edition, String question, Map<UUID, ? extends Collection<String>> codes) {
        var sheet = forms.afresh(edition).orElseThrow().sheet();
        var name = PublishedQuestion.ofCoded(question);
        int changed = 0;
        for (var answered : store.answering(edition, question, name)) {
            var row = answered.row();
            var before = answered.coded();
            var coded = before == null ? new TreeMap<String, List<String>>() : read(before, CODES);
            var given = codes.get(row.id());
            var now = given == null ? null : given.stream().sorted().toList();
            var earlier = now == null ? coded.remove(name) : coded.put(name, now);
            if (now == null ? earlier != null : !now.equals(earlier)) {
                recode(row, coded, sheet);
                changed++;
            }
        }
        return changed;
    }

    private void recode(ResponseRow row, Map<String, List<String>> coded, AnswerSheet sheet) {
        var recoded = row.recoded();
        store.recode(recoded, write(coded));
        outbox.addText(
                ResponseStore.TOPIC,
                row.id().toString(),
                CanonicalJson.event(recoded, sheet.kept(read(row.answers(), ANSWERS)), coded));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            // Not its message, which may quote what somebody wrote.
            throw new IllegalStateException("A kept response is no JSON");
        }
    }

    private String write(Map<String, List<String>> coded) {
        try {
            return json.writeValueAsString(coded);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Codes are no JSON", e);
        }
    }
}
