package org.barometer.survey.form.model;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import org.barometer.survey.pages.model.Language;
import org.barometer.survey.questionnaire.model.Precision;
import org.barometer.survey.questionnaire.model.Question;
import org.barometer.survey.questionnaire.model.QuestionType;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.screening.model.Kind;
import org.jspecify.annotations.Nullable;

/** What a form says of an answer that cannot be taken: in words, without any code. */
public final class Advice {
    private final Language language;
    private final TextLanguage texts;

    public Advice(Language language, TextLanguage texts) {
        this.language = language;
        this.texts = texts;
    }

    /** A rule speaks with the questionnaire's own words. */
    public String on(Violation violation, Question question, Optional<Rule> rule) {
        return rule.map(broken -> texts.of(broken.message()))
                .orElseGet(() -> on(violation, question));
    }

    private String on(Violation violation, Question question) {
        return switch (violation.code()) {
            case "required" -> required(question);
            case "not-rows", "not-a-list", "not-a-code", "unknown-row" -> required(question);
            case "unknown-option" -> unknownOption(question);
            case "unknown-country" ->
                    say("Choose a country from the list.", "Välj ett land i listan.");
            case "duplicate" -> duplicate(question);
            case "exclusive" ->
                    say(
                            "Some of these answers stand alone: keep that one, or the others.",
                            "Något av svaren står för sig självt: behåll det, eller de andra.");
            case "too-many" -> tooMany(question.atMost());
            case "not-a-number" -> notANumber(question);
            case "out-of-range" -> range(question);
            case "too-many-decimals" -> decimals(question);
            case "not-a-date" -> date(question);
            case "not-a-text" ->
                    say(
                            "Write something, or leave it empty.",
                            "Skriv något, eller lämna fältet tomt.");
            case "too-long" -> tooLong(question.maxLength());
            case "control-character" ->
                    say(
                            "The text holds characters that cannot be seen: type it instead of"
                                    + " pasting it.",
                            "Texten innehåller tecken som inte syns: skriv den i stället för att"
                                    + " klistra in den.");
            case "identifying-text" -> identifying(violation);
            case FilledForm.ANSWER_AND_REASON ->
                    say(
                            "Give an answer or one reason why there is none, not both.",
                            "Ange ett svar eller ett skäl till att det saknas, inte båda.");
            default -> say("This answer cannot be taken.", "Svaret kan inte tas emot.");
        };
    }

    private String required(Question question) {
        var orWhy = !question.missing().isEmpty();
        return switch (question.type()) {
            case SINGLE_CHOICE, SCALE, DIRECTION ->
                    say("Choose one of the answers.", "Välj ett av svaren.");
            case MULTIPLE_CHOICE ->
                    say("Choose at least one of the answers.", "Välj minst ett av svaren.");
            case MATRIX -> say("Choose one answer on this line.", "Välj ett svar på raden.");
            case RANKING ->
                    say(
                            "Choose what comes first, at least.",
                            "Välj åtminstone vad som kommer först.");
            case MENTIONS -> say("Name at least one.", "Ange minst en.");
            case COUNTRY -> say("Choose a country.", "Välj ett land.");
            case NUMBER, COUNT, OPEN_TEXT, DATE ->
                    orWhy
                            ? say(
                                    "Answer this question, or say why there is no answer.",
                                    "Besvara frågan, eller ange varför svar saknas.")
                            : say("Answer this question.", "Besvara frågan.");
        };
    }

    private String unknownOption(Question question) {
        return question.type() == QuestionType.MENTIONS
                ? say(
                        "This is not in the list: choose from what is suggested while you type.",
                        "Det finns inte i listan: välj bland förslagen medan du skriver.")
                : say("Choose one of the answers.", "Välj ett av svaren.");
    }

    private String duplicate(Question question) {
        return question.type() == QuestionType.RANKING
                ? say("Give each place to something else.", "Ge varje plats åt något annat.")
                : say("Name each one once.", "Ange varje en gång.");
    }

    private String tooMany(@Nullable Integer atMost) {
        var most = atMost == null ? "" : language.count(atMost);
        return say("At most %s.".formatted(most), "Högst %s.".formatted(most));
    }

    private String notANumber(Question question) {
        return question.decimals() == null || question.decimals() == 0
                ? say(
                        "Write a whole number in digits, such as 10000.",
                        "Skriv ett heltal med siffror, till exempel 10000.")
                : say(
                        "Write a number in digits, such as 10000.5.",
                        "Skriv ett tal med siffror, till exempel 10000,5.");
    }

    private String range(Question question) {
        var min = least(question);
        var max = question.max();
        if (min != null && max != null) {
            return say("Between %s and %s.", "Mellan %s och %s.")
                    .formatted(number(min), amount(max, question));
        }
        if (min != null) {
            return say("At least %s.", "Minst %s.").formatted(amount(min, question));
        }
        return max == null
                ? say("This number is too large.", "Talet är för stort.")
                : say("At most %s.", "Högst %s.").formatted(amount(max, question));
    }

    /** Between which numbers an answer may be; empty where anything goes. */
    public Optional<String> bounds(Question question) {
        return question.type().isNumeric() && (least(question) != null || question.max() != null)
                ? Optional.of(range(question))
                : Optional.empty();
    }

    private static @Nullable BigDecimal least(Question question) {
        var given = question.min();
        return question.type() == QuestionType.COUNT && (given == null || given.signum() < 0)
                ? BigDecimal.ZERO
                : given;
    }

    private String decimals(Question question) {
        var given = question.decimals();
        return given == null || given == 0
                ? say("Write a whole number.", "Skriv ett heltal.")
                : say("At most %s decimals.", "Högst %s decimaler.")
                        .formatted(language.count(given));
    }

    private String date(Question question) {
        return question.precision() == Precision.MONTH
                ? say(
                        "Give the month and the year in four digits, from 1900 to 2199.",
                        "Ange månad och år med fyra siffror, från 1900 till 2199.")
                : say(
                        "Give the year in four digits, from 1900 to 2199.",
                        "Ange året med fyra siffror, från 1900 till 2199.");
    }

    private String tooLong(@Nullable Integer maxLength) {
        return maxLength == null
                ? say("This is too long: shorten it.", "Det är för långt: korta ned det.")
                : say("Write at most %s characters.", "Skriv högst %s tecken.")
                        .formatted(language.count(maxLength));
    }

    private String identifying(Violation violation) {
        return switch (language) {
            case EN -> Kind.refusal(violation.spans());
            case SV -> Kind.refusalInSwedish(violation.spans());
        };
    }

    private String amount(BigDecimal value, Question question) {
        var unit = texts.of(question.unit());
        return unit.isEmpty() ? number(value) : number(value) + "\u00a0" + unit;
    }

    private String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(value.scale(), 0));
        return format.format(value);
    }

    private String say(String english, String swedish) {
        return switch (language) {
            case EN -> english;
            case SV -> swedish;
        };
    }
}
