package org.barometer.survey.response.model;

import java.math.BigDecimal;
import java.util.List;

/** A valid answer to one question. */
public sealed interface Answer {
    /** One code: an option of a single choice or scale, or the reason why there is no answer. */
    record One(String code) implements Answer {}

    /** The chosen options of a multiple choice, in alphabetical order. */
    record Several(List<String> codes) implements Answer {
        public Several {
            codes = List.copyOf(codes);
        }
    }

    record Amount(BigDecimal value) implements Answer {}

    /** In the respondent's own words; never leaves this service. */
    record Text(String text) implements Answer {}
}
