package org.barometer.survey.exchange.model;

import java.util.Set;

/** The columns of a form: those of XLSForm, and those that it has no place for. */
final class FormColumns {
    static final String TYPE = "type";
    static final String NAME = "name";
    static final String LABEL = "label";
    static final String HINT = "hint";
    static final String REQUIRED = "required";
    static final String RELEVANT = "relevant";
    static final String CONSTRAINT = "constraint";
    static final String CONSTRAINT_MESSAGE = "constraint_message";
    static final String APPEARANCE = "appearance";
    static final String PARAMETERS = "parameters";
    static final String LIST_NAME = "list_name";

    private static final String OWN = "barometer::";
    static final String OWN_TYPE = OWN + "type";
    static final String MEASURE = OWN + "measure";
    static final String MISSING = OWN + "missing";
    static final String OWN_RELEVANT = OWN + "relevant";
    static final String MIN = OWN + "min";
    static final String MAX = OWN + "max";
    static final String DECIMALS = OWN + "decimals";
    static final String MAX_LENGTH = OWN + "max_length";
    static final String AT_MOST = OWN + "at_most";
    static final String UNIT = OWN + "unit";
    static final String BASE = OWN + "base";
    static final String EARLIER_WORDING = OWN + "earlier_wording";
    static final String EXCLUSIVE = OWN + "exclusive";
    static final String SEVERITY = OWN + "severity";

    static final String RULE_CODE = "code";
    static final String RULE_SEVERITY = "severity";
    static final String RULE_HOLDS = "holds";
    static final String RULE_QUESTION = "question";
    static final String RULE_MESSAGE = "message";

    static final String FORM_TITLE = "form_title";
    static final String FORM_ID = "form_id";
    static final String VERSION = "version";
    static final String DEFAULT_LANGUAGE = "default_language";

    static final Set<String> SURVEY =
            Set.of(
                    TYPE,
                    NAME,
                    REQUIRED,
                    RELEVANT,
                    CONSTRAINT,
                    APPEARANCE,
                    PARAMETERS,
                    OWN_TYPE,
                    MEASURE,
                    MISSING,
                    OWN_RELEVANT,
                    MIN,
                    MAX,
                    DECIMALS,
                    MAX_LENGTH,
                    AT_MOST,
                    EARLIER_WORDING,
                    SEVERITY);
    static final Set<String> SURVEY_TEXTS = Set.of(LABEL, HINT, CONSTRAINT_MESSAGE, UNIT, BASE);
    static final Set<String> CHOICES = Set.of(LIST_NAME, NAME, EXCLUSIVE);
    static final Set<String> CHOICES_TEXTS = Set.of(LABEL);
    static final Set<String> SETTINGS = Set.of(FORM_TITLE, FORM_ID, VERSION, DEFAULT_LANGUAGE);
    static final Set<String> RULES = Set.of(RULE_CODE, RULE_SEVERITY, RULE_HOLDS, RULE_QUESTION);
    static final Set<String> RULES_TEXTS = Set.of(RULE_MESSAGE);

    static final String YES = "yes";

    private FormColumns() {}
}
