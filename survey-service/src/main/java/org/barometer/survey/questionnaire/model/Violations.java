package org.barometer.survey.questionnaire.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Everything that was found wrong with a questionnaire so far, and what is often looked for. */
final class Violations {
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,63}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private final List<Violation> found = new ArrayList<>();
    private final List<String> languages;

    Violations(List<String> languages) {
        this.languages = languages;
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }

    void addIf(boolean wrong, String pointer, String code, String message) {
        if (wrong) {
            add(pointer, code, message);
        }
    }

    /** The code of a section, question, measure or rule. */
    void checkName(String name, String pointer) {
        addIf(
                !NAME.matcher(name).matches(),
                pointer,
                "name-form",
                "Begin with a small letter a-z; small letters, digits and _ may follow, 64 at most");
    }

    /** The code of an option or row. */
    void checkCode(String code, String pointer) {
        addIf(
                !CODE.matcher(code).matches(),
                pointer,
                "code-form",
                "Begin with a capital letter A-Z or a digit; capital letters, digits, _ and - may"
                        + " follow, 64 at most");
    }

    /** Each of the codes only once; the pointer is that of the list they stand in. */
    void checkOnce(List<String> codes, String pointer, String what) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            addIf(
                    !seen.add(codes.get(i)),
                    pointer + "/" + i + "/code",
                    "duplicate",
                    "Give each %s a code of its own".formatted(what));
        }
    }

    /** A text that has to be there, in every language. */
    void checkText(Map<String, String> text, String pointer) {
        for (var language : languages) {
            addIf(
                    !text.containsKey(language),
                    pointer + "/" + language,
                    "language-missing",
                    "Write it in every language of the questionnaire");
        }
        checkWritten(text, pointer);
    }

    /** A text that may be left out, but not in one language only. */
    void checkTextIfAny(Map<String, String> text, String pointer) {
        if (!text.isEmpty()) {
            checkText(text, pointer);
        }
    }

    private void checkWritten(Map<String, String> text, String pointer) {
        text.forEach(
                (language, words) -> {
                    var place = pointer + "/" + Violation.escaped(language);
                    addIf(
                            !languages.contains(language),
                            place,
                            "language-unknown",
                            "Add it to the languages of the questionnaire, or leave it out");
                    addIf(words.isBlank(), place, "blank", "Write something");
                    addIf(
                            words.length() > LONGEST_TEXT,
                            place,
                            "too-long",
                            "Write at most %d characters".formatted(LONGEST_TEXT));
                    addIf(
                            UNPRINTABLE.matcher(words).find(),
                            place,
                            "control-character",
                            "Write it in one line, without control characters");
                });
    }
}
