package org.barometer.survey.intake.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.barometer.survey.questionnaire.model.MissingCode;
import org.barometer.survey.questionnaire.model.Option;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Row;
import org.barometer.survey.questionnaire.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What would be right instead of a faulty cell, in the language of who sent the file.
 *
 * <p>Faults keep what the questionnaire says of an answer in English, as the API says it of answers
 * that are sent one by one; other languages are told from the questionnaire again.
 */
public final class Remedies {
    private static final String SWEDISH = "sv";

    /** A register of thousands is not told in a cell. */
    private static final int MOST_LISTED = 30;

    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();

    public Remedies(Questionnaire questionnaire) {
        questionnaire.questions().forEach(question -> questions.put(question.code(), question));
        questionnaire.rules().forEach(rule -> rules.put(rule.code(), rule));
    }

    public String of(Fault fault, String language) {
        var question = questions.get(fault.question());
        if (!language.equals(SWEDISH)
                || question == null
                || (fault.mistake() != Mistake.ANSWER && fault.mistake() != Mistake.UNUSUAL)) {
            return fault.remedy(language);
        }
        var rule = rules.get(fault.code());
        if (rule == null) {
            return inSwedish(fault.code(), question);
        }
        var message = rule.message().getOrDefault(SWEDISH, fault.remedy());
        return fault.mistake() == Mistake.UNUSUAL
                ? "%s Rätta det, eller skriv %s=CHECKED_CORRECT eller ett annat skäl i kolumnen %s"
                        .formatted(message, rule.code(), ColumnName.WARNINGS)
                : message;
    }

    private static String inSwedish(String code, Question question) {
        return switch (code) {
            case "not-asked" ->
                    "De andra svaren leder förbi frågan: ta bort svaret, eller ändra dem";
            case "one-wording" ->
                    "Frågan ställs med två formuleringar: svara på en av dem, lämna den andra"
                            + " kolumnen tom";
            case "duplicate" -> "Ange varje alternativ en gång";
            case "exclusive" ->
                    "NONE, andra uteslutande alternativ och skäl till att svar saknas står för sig"
                            + " själva: ta bort det eller de andra";
            case "control-character" ->
                    "Ta bort styrtecken; radbrytningar och tabbar får vara kvar";
            case "identifying-text" ->
                    "Texten kan peka ut någon, till exempel med en adress eller ett nummer: ta bort"
                            + " det";
            default -> valid(question) + orWhy(question.missing());
        };
    }

    private static String valid(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION ->
                    "Ange en av koderna " + codes(question.options());
            case MULTIPLE_CHOICE, MENTIONS, RANKING -> several(question);
            case NUMBER, COUNT -> number(question);
            case MATRIX ->
                    "Ange för var och en av raderna %s en av koderna %s"
                            .formatted(
                                    question.rows().stream()
                                            .map(Row::code)
                                            .collect(Collectors.joining(", ")),
                                    codes(question.options()));
            case COUNTRY -> "Ange landet med sin kod enligt ISO 3166-1, till exempel SE";
            case DATE ->
                    question.precision() == Precision.MONTH
                            ? "Ange månaden som 2026-10, från 1900 till 2199"
                            : "Ange året som 2026, från 1900 till 2199";
            case OPEN_TEXT -> text(question.maxLength());
        };
    }

    private static String several(Question question) {
        var atMost = question.atMost();
        return "Ange %s av koderna %s"
                .formatted(
                        atMost == null ? "en eller flera" : "högst " + atMost,
                        codes(question.options()));
    }

    private static String number(Question question) {
        var decimals = question.decimals();
        var kind =
                decimals == null || decimals == 0
                        ? "Ange ett heltal"
                        : "Ange ett tal med högst %d decimaler".formatted(decimals);
        return kind + bound(" från ", question.min()) + bound(" till ", question.max());
    }

    private static String bound(String word, @Nullable BigDecimal bound) {
        return bound == null ? "" : word + bound.toPlainString();
    }

    private static String text(@Nullable Integer longest) {
        return longest == null
                ? "Ange en text"
                : "Ange en text med högst %d tecken".formatted(longest);
    }

    private static String codes(List<Option> options) {
        var listed =
                options.stream()
                        .limit(MOST_LISTED)
                        .map(Option::code)
                        .collect(Collectors.joining(", "));
        int others = options.size() - MOST_LISTED;
        return others > 0 ? "%s och %d andra".formatted(listed, others) : listed;
    }

    private static String orWhy(List<MissingCode> missing) {
        return missing.isEmpty()
                ? ""
                : ", eller varför svar saknas: "
                        + missing.stream()
                                .map(MissingCode::name)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
