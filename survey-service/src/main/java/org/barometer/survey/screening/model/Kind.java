package org.barometer.survey.screening.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What in a text could lead to a person, a victim, a suspect or the material itself. */
public enum Kind {
    EMAIL(
            "an e-mail address",
            "en e-postadress",
            "leave out the address and say what part it played",
            "utelämna adressen och beskriv vilken roll den spelade"),
    URL(
            "a web address",
            "en webbadress",
            "name the kind of site or the service instead of its address",
            "ange typ av webbplats eller tjänst i stället för adressen"),
    ONION_ADDRESS(
            "an onion address",
            "en onion-adress",
            "write \"a hidden service\" instead of its address",
            "skriv \"en dold tjänst\" i stället för adressen"),
    IP_ADDRESS(
            "an IP address",
            "en IP-adress",
            "leave it out, or name the country or the kind of provider",
            "utelämna den, eller ange land eller typ av leverantör"),
    PHONE_NUMBER(
            "a phone number",
            "ett telefonnummer",
            "leave it out; write a count with words around it",
            "utelämna det; skriv ett antal med ord omkring"),
    IBAN(
            "a bank account number",
            "ett bankkontonummer",
            "leave it out, or name the country and the means of payment",
            "utelämna det, eller ange land och betalningssätt"),
    CARD_NUMBER(
            "a payment card number",
            "ett kortnummer",
            "leave it out, or name the means of payment",
            "utelämna det, eller ange betalningssätt"),
    NATIONAL_ID(
            "a personal identity number",
            "ett personnummer",
            "leave it out, or give an age group",
            "utelämna det, eller ange åldersgrupp"),
    USER_HANDLE(
            "a user name",
            "ett användarnamn",
            "name the service and not the user",
            "ange tjänsten och inte användaren"),
    FILE_HASH(
            "a hash of a file",
            "en hashsumma av en fil",
            "leave it out; hashes belong in the case system",
            "utelämna den; hashsummor hör hemma i ärendesystemet"),
    WALLET_ADDRESS(
            "a wallet address",
            "en plånboksadress",
            "name the currency and not the wallet",
            "ange valutan och inte plånboken");

    private final String english;
    private final String swedish;
    private final String englishRemedy;
    private final String swedishRemedy;

    Kind(String english, String swedish, String englishRemedy, String swedishRemedy) {
        this.english = english;
        this.swedish = swedish;
        this.englishRemedy = englishRemedy;
        this.swedishRemedy = swedishRemedy;
    }

    /** What to write instead, in the languages of the pages. */
    public Map<String, String> remedy() {
        return Map.of("en", englishRemedy, "sv", swedishRemedy);
    }

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why a text with these is not kept and how to change it, in English. */
    public static String refusal(List<Span> spans) {
        var kinds = kinds(spans);
        return "It holds %s (characters %s). Nobody can ask an anonymous respondent later, so it is"
                .concat(" not kept: %s")
                .formatted(
                        listed(kinds, kind -> kind.english, " and "),
                        places(spans),
                        joined(kinds, kind -> kind.englishRemedy));
    }

    /** The same in Swedish. */
    public static String refusalInSwedish(List<Span> spans) {
        var kinds = kinds(spans);
        return "Den innehåller %s (tecken %s). En anonym uppgiftslämnare kan inte tillfrågas i"
                .concat(" efterhand, så den sparas inte: %s")
                .formatted(
                        listed(kinds, kind -> kind.swedish, " och "),
                        places(spans),
                        joined(kinds, kind -> kind.swedishRemedy));
    }

    private static List<Kind> kinds(List<Span> spans) {
        return spans.stream().map(Span::kind).distinct().sorted().toList();
    }

    private static String places(List<Span> spans) {
        return spans.stream()
                .map(span -> span.start() + 1 + "-" + span.end())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String listed(List<Kind> kinds, Function<Kind, String> text, String and) {
        int last = kinds.size() - 1;
        return last < 1
                ? joined(kinds, text)
                : kinds.subList(0, last).stream().map(text).collect(Collectors.joining(", "))
                        + and
                        + text.apply(kinds.get(last));
    }

    private static String joined(List<Kind> kinds, Function<Kind, String> text) {
        return kinds.stream().map(text).collect(Collectors.joining("; "));
    }
}
