package org.barometer.trend.series;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes and texts of series may look like. */
final class Texts {
    static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,63}";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    static final String LINE = "\\P{Cntrl}*";

    private static final int MOST_LANGUAGES = 20;

    private Texts() {}

    /** A text by language that is there in English, which every reader can fall back on. */
    @Target({FIELD, METHOD, PARAMETER})
    @Retention(RUNTIME)
    @Constraint(validatedBy = EnglishIsThere.class)
    @interface InEnglish {
        String message() default "must have a text en, and at most 20 languages";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Public for the validator alone, which makes it. */
    public static class EnglishIsThere
            implements ConstraintValidator<InEnglish, Map<String, String>> {
        public EnglishIsThere() {}

        @Override
        public boolean isValid(
                @Nullable Map<String, String> texts, ConstraintValidatorContext context) {
            return texts == null || (texts.containsKey("en") && texts.size() <= MOST_LANGUAGES);
        }
    }
}
