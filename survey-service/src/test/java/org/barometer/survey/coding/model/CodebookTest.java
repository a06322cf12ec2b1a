package org.barometer.survey.coding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.survey.questionnaire.model.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodebookTest {
    private static final Codebook BOOK =
            new Codebook(
                    1,
                    2,
                    List.of(
                            code("TECHNOLOGY", null),
                            code("CHAT", "TECHNOLOGY"),
                            code("ENCRYPTED_CHAT", "CHAT"),
                            code("LAW", null),
                            code("NONE", null)));

    @Test
    void countsTheBroaderCodesToo() {
        assertThat(BOOK.withBroader(List.of("ENCRYPTED_CHAT", "LAW")))
                .containsExactly("CHAT", "ENCRYPTED_CHAT", "LAW", "TECHNOLOGY");
        assertThat(BOOK.withBroader(List.of("CHAT", "ENCRYPTED_CHAT")))
                .containsExactly("CHAT", "ENCRYPTED_CHAT", "TECHNOLOGY");
    }

    @Test
    void namesEverythingThatMakesItUnusable() {
        var book =
                new Codebook(
                        1,
                        2,
                        List.of(
                                code("A", "B"),
                                code("B", "A"),
                                code("C", "NOWHERE"),
                                code("C", null),
                                code("DONT_KNOW", null)));

        assertThat(book.violations())
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(
                        tuple("/codes/0/parent", "too-deep"),
                        tuple("/codes/1/parent", "too-deep"),
                        tuple("/codes/2/parent", "unknown-code"),
                        tuple("/codes/3/code", "duplicate"),
                        tuple("/codes/4/code", "reserved"));
        assertThat(BOOK.violations()).isEmpty();
    }

    @Test
    void takesSeveralOfItsCodesOnce() {
        assertThat(BOOK.violations(List.of("CHAT", "LAW"))).isEmpty();
        assertThat(BOOK.violations(List.of()))
                .extracting(Violation::code)
                .containsExactly("required");
        assertThat(BOOK.violations(List.of("CHAT", "CHAT", "ELSE", "NONE")))
                .extracting(Violation::code)
                .containsExactly("duplicate", "unknown-code", "exclusive");
    }

    @Test
    void isWaitingAgreedOrDisputed() {
        assertThat(answer(List.of("CHAT")).standing(2)).isEqualTo(new Standing.Waiting(1));
        assertThat(answer(List.of("CHAT", "LAW"), List.of("LAW", "CHAT")).standing(2))
                .isEqualTo(new Standing.Agreed(new TreeSet<>(List.of("CHAT", "LAW"))));
        assertThat(answer(List.of("CHAT"), List.of("LAW", "CHAT")).standing(2))
                .isEqualTo(new Standing.Disputed());
        assertThat(answer(List.of("CHAT")).standing(1))
                .isEqualTo(new Standing.Agreed(new TreeSet<>(List.of("CHAT"))));
    }

    @SafeVarargs
    private static CodedAnswer answer(List<String>... codes) {
        var codings = new ArrayList<Coding>();
        for (var given : codes) {
            codings.add(Coding.of("coder-" + codings.size(), given));
        }
        return new CodedAnswer(UUID.randomUUID(), codings);
    }

    private static Code code(String code, @Nullable String parent) {
        return new Code(code, parent, Map.of("en", code, "sv", code), Map.of());
    }
}
