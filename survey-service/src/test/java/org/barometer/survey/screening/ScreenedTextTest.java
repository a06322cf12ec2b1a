package org.barometer.survey.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.barometer.survey.screening.model.Kind;
import org.barometer.survey.screening.model.Span;
import org.junit.jupiter.api.Test;

class ScreenedTextTest {
    private final ScreenedText screen = new ScreenedText();

    @Test
    void saysWhereAndWhatItIs() {
        var text = "They wrote to a.b@example.com, then called +46 70 174 06 05.";

        assertThat(screen.identifying(text))
                .containsExactly(
                        spanOf(text, "a.b@example.com", Kind.EMAIL),
                        spanOf(text, "+46 70 174 06 05", Kind.PHONE_NUMBER));
    }

    @Test
    void pointsIntoTheTextAsItWasWritten() {
        for (var written :
                List.of(
                        "hxxps://example[.]com/a",
                        "exam\u200bple.com",
                        "example (dot) com",
                        "\uff45xample.com")) {
            var text = "Se \ud83d\ude00 " + written + " i fjol";

            assertThat(screen.identifying(text)).containsExactly(spanOf(text, written, Kind.URL));
        }
    }

    @Test
    void tellsTheWholeAndNotItsParts() {
        var text = "https://example.com/u/somebody?mail=a@example.org&ip=192.0.2.1";

        assertThat(screen.identifying(text)).containsExactly(spanOf(text, text, Kind.URL));
    }

    @Test
    void tellsBothWhereItMayBeEither() {
        assertThat(screen.identifying("811228-9874").stream().map(Span::kind))
                .contains(Kind.NATIONAL_ID);
        assertThat(screen.identifying("8112289874").stream().map(Span::kind))
                .contains(Kind.NATIONAL_ID, Kind.PHONE_NUMBER);
    }

    @Test
    void asksForCheckDigits() {
        for (var wrong :
                List.of(
                        "811228 9873",
                        "4111 1111 1111 1112",
                        "DE88 3704 0044 0532 0130 00",
                        "54362315L",
                        "131052-308U",
                        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdr")) {
            assertThat(screen.identifying(wrong))
                    .as(wrong)
                    .extracting(Span::kind)
                    .doesNotContain(
                            Kind.NATIONAL_ID, Kind.CARD_NUMBER, Kind.IBAN, Kind.WALLET_ADDRESS);
        }
    }

    @Test
    void leavesAlone() {
        for (var clean :
                List.of(
                        "",
                        "...",
                        "@",
                        "::",
                        "and/or",
                        "1",
                        "2019-05-11, 10.30-11.45, 24/7",
                        "1 234 567 890",
                        "version 10.2.1.4",
                        "1.0.0",
                        "std::vector",
                        "images.In 2019",
                        "case#1234")) {
            assertThat(screen.identifying(clean)).as(clean).isEmpty();
        }
    }

    @Test
    void explainsItselfWithoutRepeatingTheText() {
        var spans = screen.identifying("secret.name@example.com and @secret");

        assertThat(Kind.refusal(spans))
                .contains("an e-mail address and a user name (characters 1-23, 29-35)")
                .contains("leave out the address")
                .doesNotContain("secret");
        assertThat(Kind.refusalInSwedish(spans))
                .contains("en e-postadress och ett användarnamn")
                .doesNotContain("secret");
        for (var kind : Kind.values()) {
            assertThat(kind.remedy()).containsOnlyKeys("en", "sv").doesNotContainValue("");
        }
    }

    /** Whoever writes it, no text keeps a server busy. */
    @Test
    void takesNoLongerForTextsMadeUpToBeSlow() {
        screen.identifying("070-174 06 05, 22 12 34 56");
        for (var piece :
                List.of(
                        "a",
                        "1",
                        "1 ",
                        "12 34 ",
                        "0",
                        "07 ",
                        "+46 ",
                        "1-",
                        "1.",
                        "a.",
                        "a@",
                        "@a",
                        "@",
                        ":",
                        "::",
                        "1:",
                        "://",
                        "a://",
                        "http://",
                        "www.",
                        "[.]",
                        "(",
                        "[ ",
                        " dot com",
                        " at a dot com",
                        "hxxp",
                        "u/",
                        "/",
                        "#",
                        "a#1234 ",
                        "SE45 ",
                        "se4550",
                        "bc1q",
                        "0x",
                        "4",
                        "username: ",
                        "live:",
                        "\ud83d\ude00",
                        "\u200b",
                        "call 12345 ",
                        "2019-01-01 ",
                        "magnet:?",
                        "X-1234567",
                        "f")) {
            var text = piece.repeat(20_000 / piece.length() + 1).substring(0, 20_000);
            long quickest =
                    IntStream.range(0, 5).mapToLong(_ -> nanosecondsFor(text)).min().orElseThrow();

            assertThat(quickest / 1_000_000).as("ms for 20,000 of '%s'", piece).isLessThan(150);
        }
    }

    private long nanosecondsFor(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        screen.identifying(text);
        return thread.getCurrentThreadCpuTime() - start;
    }

    private static Span spanOf(String text, String part, Kind kind) {
        int start = text.indexOf(part);
        return new Span(start, start + part.length(), kind);
    }
}
