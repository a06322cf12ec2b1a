package org.barometer.survey.questionnaire.model;

/** One thing that is wrong: where (a JSON pointer), which rule, and what would be right. */
public record Violation(String pointer, String code, String message) {

    /** A name as it is written into a JSON pointer (RFC 6901). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
