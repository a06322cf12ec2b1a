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

    void add(Violation violation) {
        found.add(violation);
    }

    void add(String pointer, QuestionnaireMistake mistake, Object... words) {
        add(mistake.at(pointer, words));
    }

    void addIf(boolean wrong, String pointer, QuestionnaireMistake mistake, Object... words) {
        if (wrong) {
            add(pointer, mistake, words);
        }
    }

    /** The code of a section, question, measure or rule. */
    void checkName(String name, String pointer) {
        addIf(!NAME.matcher(name).matches(), pointer, QuestionnaireMistake.NAME_FORM);
    }

    /** The code of an option or row. */
    void checkCode(String code, String pointer) {
        addIf(!CODE.matcher(code).matches(), pointer, QuestionnaireMistake.CODE_FORM);
    }

    /** Each of the codes only once; the pointer is that of the list they stand in. */
    void checkOnce(List<String> codes, String pointer, QuestionnaireMistake repeated) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            addIf(!seen.add(codes.get(i)), pointer + "/" + i + "/code", repeated);
        }
    }

    /** A text that has to be there, in every language. */
    void checkText(Map<String, String> text, String pointer) {
        for (var language : languages) {
            addIf(
                    !text.containsKey(language),
                    pointer + "/" + language,
                    QuestionnaireMistake.TRANSLATION_MISSING);
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
                            QuestionnaireMistake.TRANSLATION_UNUSED);
                    addIf(words.isBlank(), place, QuestionnaireMistake.BLANK);
                    addIf(
                            words.length() > LONGEST_TEXT,
                            place,
                            QuestionnaireMistake.TOO_LONG,
                            LONGEST_TEXT);
                    addIf(
                            UNPRINTABLE.matcher(words).find(),
                            place,
                            QuestionnaireMistake.CONTROL_CHARACTER);
                });
    }
}
