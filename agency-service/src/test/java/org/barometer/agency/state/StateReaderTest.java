package org.barometer.agency.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.member.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {

    @Test
    void readsAgenciesAndPeople() {
        var state =
                StateReader.read(
                                bytes(
                                        """
                                        prune: true
                                        agencies:
                                          - code: NO-POLICE
                                            name: Norwegian Police
                                            names: {nb: Politiet}
                                            country: NO
                                            type: POLICE
                                            size: LARGE
                                            status: SUSPENDED
                                        people:
                                          - email: Kari@Example.org
                                            role: coordinator
                                            agency: NO-POLICE
                                            language: en
                                        """))
                        .state()
                        .orElseThrow();

        assertThat(state.prune()).isTrue();
        var agency = state.agencies().getFirst();
        assertThat(agency.description().country().value()).isEqualTo("NO");
        assertThat(agency.status()).isEqualTo(AgencyStatus.SUSPENDED);
        var person = state.people().getFirst();
        assertThat(person.email().value()).isEqualTo("kari@example.org");
        assertThat(person.assignment().role()).isEqualTo(Role.COORDINATOR);
        assertThat(person.suspended()).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongWithItsLine() {
        var faults =
                StateReader.read(
                                bytes(
                                        """
                                        agencies:
                                          - code: no police
                                            name: Norwegian Police
                                            country: XX
                                            type: POLICE
                                            colour: blue
                                        people:
                                          - email: nobody
                                            role: analyst
                                            agency: NO-POLICE
                                            language: en
                                            status: GONE
                                        surprise: yes
                                        """))
                        .faults();

        assertThat(faults)
                .extracting(Fault::line, Fault::path)
                .containsExactlyInAnyOrder(
                        tuple(2, "/agencies/0/code"),
                        tuple(4, "/agencies/0/country"),
                        tuple(2, "/agencies/0/size"),
                        tuple(6, "/agencies/0"),
                        tuple(8, "/people/0/email"),
                        tuple(10, "/people/0/agency"),
                        tuple(12, "/people/0/status"),
                        tuple(13, ""));
    }

    @Test
    void namesEachAgencyAndPersonOnce() {
        var faults =
                StateReader.read(
                                bytes(
                                        """
                                        people:
                                          - {email: a@example.org, role: analyst, language: en}
                                          - {email: A@example.org, role: analyst, language: en}
                                        """))
                        .faults();

        assertThat(faults)
                .containsExactly(new Fault(3, "/people/1/email", "twice", "Name each once"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: &a []|anchor",
                "people: !!seq []|tag",
                "agencies: !!java.net.URL []|tag",
                "people: *a|alias",
                "people: [|no-yaml",
                "people: text|invalid",
                "- people|invalid",
                "prune: maybe|invalid",
                "people: [text]|invalid",
                "prune: {a: [[[[[[[[[[[]]]]]]]]]]]}|no-yaml"
            })
    void refusesWhatIsNoPlainDocument(String document, String code) {
        var read = StateReader.read(bytes(document));

        assertThat(read.state()).isEmpty();
        assertThat(read.faults()).extracting(Fault::code).contains(code);
    }

    @Test
    void refusesAFewLinesThatWouldBecomeMillions() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var c = 'b'; c < 'j'; c++) {
            bomb.append("%c: &%c [%s]\n".formatted(c, c, ("*" + (char) (c - 1) + ",").repeat(9)));
        }

        assertThat(StateReader.read(bytes(bomb.toString())).faults())
                .extracting(Fault::code)
                .containsOnly("anchor", "alias");
    }

    @Test
    void refusesWhatIsTooLongOrNotUtf8() {
        assertThat(StateReader.read(bytes("# " + "x".repeat(600_000))).faults())
                .extracting(Fault::code)
                .containsExactly("too-long");
        assertThat(StateReader.read(new byte[] {'a', ':', ' ', (byte) 0xff}).faults())
                .extracting(Fault::code)
                .containsExactly("not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n...\n---\na: b\n"})
    void refusesWhatIsNotOneDocument(String document) {
        assertThat(StateReader.read(bytes(document)).faults()).isNotEmpty();
    }

    @Test
    void neverQuotesAnAddress() {
        var faults =
                StateReader.read(bytes("people:\n  - {email: 'very secret@', role: analyst}\n"))
                        .faults();

        assertThat(faults).isNotEmpty().noneMatch(fault -> fault.toString().contains("secret"));
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
