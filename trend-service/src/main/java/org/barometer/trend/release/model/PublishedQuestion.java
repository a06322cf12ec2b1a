package org.barometer.trend.release.model;

import java.util.List;
import java.util.Map;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.catalogue.model.Question;

/** How one edition asked for a measure. */
public record PublishedQuestion(
        String edition,
        String question,
        String type,
        Map<String, String> text,
        List<Option> options) {

    public PublishedQuestion {
        text = Map.copyOf(text);
        options = List.copyOf(options);
    }

    static PublishedQuestion of(String edition, Question question) {
        return new PublishedQuestion(
                edition, question.code(), question.type(), question.text(), question.options());
    }
}
