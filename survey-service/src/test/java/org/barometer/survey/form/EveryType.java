package org.barometer.survey.form;

import org.barometer.survey.ASurvey;

/** An edition that asks a question of every type, with conditions and rules. */
final class EveryType {
    private static final String QUESTIONS =
            """
            {"languages": ["en", "sv"],
             "sections": [
               {"code": "work", "title": {"en": "Your work", "sv": "Arbetet"},
                "help": {"en": "About the last year.", "sv": "Om det senaste året."}},
               {"code": "tools", "title": {"en": "Tools", "sv": "Verktyg"}, "relevant": "uses = 'YES'"},
               {"code": "words", "title": {"en": "In your words", "sv": "Med egna ord"}}],
             "questions": [
               {"code": "uses", "type": "SINGLE_CHOICE", "section": "work", "required": true,
                "text": {"en": "Do you use tools?", "sv": "Använder ni verktyg?"},
                "options": [{"code": "YES", "label": {"en": "Yes", "sv": "Ja"}},
                            {"code": "NO", "label": {"en": "No", "sv": "Nej"}}],
                "missing": ["DONT_KNOW"]},
               {"code": "cases", "type": "COUNT", "section": "work", "required": false, "max": 1000,
                "text": {"en": "How many cases?", "sv": "Hur många ärenden?"},
                "unit": {"en": "cases", "sv": "ärenden"}, "missing": ["NOT_AVAILABLE"]},
               {"code": "solved", "type": "COUNT", "section": "work", "required": false,
                "relevant": "cases > 0",
                "text": {"en": "How many solved?", "sv": "Hur många lösta?"}},
               {"code": "share", "type": "NUMBER", "section": "work", "required": false,
                "min": 0, "max": 100, "decimals": 1,
                "text": {"en": "Which share?", "sv": "Vilken andel?"}},
               {"code": "change", "type": "DIRECTION", "section": "work", "required": false,
                "text": {"en": "More or less?", "sv": "Mer eller mindre?"}},
               {"code": "worth", "type": "SCALE", "section": "tools", "required": false,
                "text": {"en": "How useful?", "sv": "Hur nyttiga?"},
                "options": [{"code": "1", "label": {"en": "Little", "sv": "Lite"}},
                            {"code": "2", "label": {"en": "Very", "sv": "Mycket"}}]},
               {"code": "kinds", "type": "MULTIPLE_CHOICE", "section": "tools", "required": true,
                "text": {"en": "Which kinds?", "sv": "Vilka slag?"},
                "options": [{"code": "SORT", "label": {"en": "Sorting", "sv": "Sortering"}},
                            {"code": "FIND", "label": {"en": "Finding", "sv": "Sökning"}},
                            {"code": "NONE", "label": {"en": "None", "sv": "Inga"}}],
                "missing": ["DONT_KNOW"]},
               {"code": "grid", "type": "MATRIX", "section": "tools", "required": false,
                "text": {"en": "How often?", "sv": "Hur ofta?"},
                "rows": [{"code": "DAY", "label": {"en": "By day", "sv": "På dagen"}},
                         {"code": "NIGHT", "label": {"en": "By night", "sv": "På natten"}}],
                "options": [{"code": "OFTEN", "label": {"en": "Often", "sv": "Ofta"}},
                            {"code": "NEVER", "label": {"en": "Never", "sv": "Aldrig"}}]},
               {"code": "rank", "type": "RANKING", "section": "tools", "required": false, "atMost": 2,
                "text": {"en": "What first?", "sv": "Vad först?"},
                "options": [{"code": "A", "label": {"en": "Alpha", "sv": "Alfa"}},
                            {"code": "B", "label": {"en": "Beta", "sv": "Beta"}},
                            {"code": "C", "label": {"en": "Gamma", "sv": "Gamma"}}],
                "missing": ["DONT_KNOW"]},
               {"code": "apps", "type": "MENTIONS", "section": "words", "required": false, "atMost": 2,
                "text": {"en": "Which apps?", "sv": "Vilka appar?"},
                "options": [{"code": "X1", "label": {"en": "Chatter", "sv": "Pratis"}},
                            {"code": "X2", "label": {"en": "Talker", "sv": "Talaren"}}]},
               {"code": "where", "type": "COUNTRY", "section": "words", "required": false,
                "text": {"en": "Where?", "sv": "Var?"}, "missing": ["REFUSED"]},
               {"code": "since", "type": "DATE", "section": "words", "required": false,
                "precision": "MONTH", "text": {"en": "Since when?", "sv": "Sedan när?"}},
               {"code": "note", "type": "OPEN_TEXT", "section": "words", "required": false,
                "maxLength": 200, "text": {"en": "Anything else?", "sv": "Något mer?"}}],
             "rules": [
               {"code": "solved_within", "severity": "ERROR", "holds": "solved <= cases",
                "question": "solved",
                "message": {"en": "More solved than cases.", "sv": "Fler lösta än ärenden."}},
               {"code": "many", "severity": "WARNING", "holds": "cases <= 500", "question": "cases",
                "message": {"en": "More than 500 is unusual.", "sv": "Fler än 500 är ovanligt."}}]}
            """;

    private EveryType() {}

    static ASurvey open() {
        return open("");
    }

    static ASurvey anonymous() {
        return open("\"anonymous\": true, ");
    }

    private static ASurvey open(String fields) {
        var survey = ASurvey.draft();
        survey.questionnaire(1, QUESTIONS).statusCode(200);
        if (!fields.isEmpty()) {
            survey.planWith(fields).statusCode(200);
        }
        survey.moveTo("OPEN").statusCode(200);
        return survey;
    }
}
