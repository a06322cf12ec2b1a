package org.barometer.survey.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.barometer.survey.response.ResponsePages.Item;
import org.barometer.survey.response.ResponsePages.Wish;
import org.barometer.survey.response.model.ReviewState;
import org.barometer.survey.response.model.Spread;
import org.jspecify.annotations.Nullable;

/** The responses that analysts look at, each with what is unusual in it. */
@ApplicationScoped
public class ReviewQueue {

    /** A value far from those that everybody else gave to the same question. */
    public record Outlier(BigDecimal value, Spread spread) {}

    /** The outliers are by question. */
    public record Candidate(Item item, Map<String, Outlier> outliers) {}

    private final ResponsePages pages;
    private final ObjectMapper json;

    ReviewQueue(ResponsePages pages, ObjectMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** One more than asked for where there are more. */
    public List<Candidate> page(Wish wish) {
        var found = pages.page(wish);
        var spreads = pages.spreads(wish.edition());
        return found.stream().map(item -> entry(item, spreads)).toList();
    }

    /** A response that stands. */
    public Optional<Candidate> one(String edition, UUID id) {
        return pages.one(edition, id).map(item -> entry(item, pages.spreads(edition)));
    }

    /** The next one that nobody has looked at: after this one, else the first of all. */
    public Optional<UUID> next(String edition, UUID after) {
        return first(edition, after)
                .or(() -> first(edition, null))
                .filter(next -> !next.equals(after));
    }

    public Optional<UUID> first(String edition) {
        return first(edition, null);
    }

    private Optional<UUID> first(String edition, @Nullable UUID after) {
        return pages.page(new Wish(edition, null, ReviewState.SUBMITTED, false, after, 1)).stream()
                .findFirst()
                .map(item -> item.row().id());
    }

    private Candidate entry(Item item, Map<String, Spread> spreads) {
        var outliers = new TreeMap<String, Outlier>();
        var given = parsed(item.row().answers());
        spreads.forEach(
                (question, spread) -> {
                    var value = given.get(question);
                    if (value != null
                            && value.isNumber()
                            && spread.isUnusual(value.decimalValue())) {
                        outliers.put(question, new Outlier(value.decimalValue(), spread));
                    }
                });
        return new Candidate(item, outliers);
    }

    private JsonNode parsed(String answers) {
        try {
            return json.readTree(answers);
        } catch (JsonProcessingException e) {
            // Without its cause, which would quote the answers.
            throw new IllegalStateException("A stored response is no JSON");
        }
    }
}
