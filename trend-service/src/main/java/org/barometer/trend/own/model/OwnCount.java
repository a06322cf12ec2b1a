package org.barometer.trend.own.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.trend.catalogue.model.Option;
import org.barometer.trend.disclosure.model.AnswerTable;
import org.barometer.trend.disclosure.model.Contribution;
import org.barometer.trend.release.model.Evidence.Counts;
import org.barometer.trend.release.model.Evidence.Part;
import org.barometer.trend.release.model.PublishedQuestion;

/** The answers of an agency's respondents to a question, as one release counted them. */
record OwnCount(String release, Contribution answers, AnswerTable table) {
    private static final Counts NONE = new Counts(0, Map.of());

    static OwnCount of(String release, PublishedQuestion question, Part part) {
        var counted = part.questions().getOrDefault(question.question(), NONE);
        var counts = new TreeMap<String, Long>();
        for (var option : question.options()) {
            counts.put(option.code(), counted.codes().getOrDefault(option.code(), 0L));
        }
        var answers = new Contribution(part.agency(), counted.base(), counts);
        return new OwnCount(
                release,
                answers,
                AnswerTable.ofOne(
                        question.options().stream().map(Option::code).toList(),
                        question.exclusive(),
                        answers,
                        question.broader()));
    }

    long base() {
        return answers.base();
    }

    long count(String option) {
        return answers.count(List.of(option));
    }
}
