package org.barometer.agency.state;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyDetails;
import org.barometer.agency.agency.model.AgencyName;
import org.barometer.agency.agency.model.AgencyNames;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ContactRole;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.TimeZoneName;
import org.barometer.agency.member.model.AccountId;
import org.barometer.agency.member.model.Assignment;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.MemberDetails;
import org.barometer.agency.member.model.MemberStatus;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.state.model.DesiredState;
import org.barometer.agency.state.model.Plan;
import org.barometer.agency.state.model.PresentPerson;
import org.barometer.agency.state.model.PresentState;

/** Whatever there is can be exported, and then nothing would change. */
class ExportedStateTest {

    @Property
    void isAPlanOfNothing(@ForAll("states") PresentState present) {
        var exported = StateWriter.write(present).getBytes(StandardCharsets.UTF_8);

        var read = StateReader.read(exported);

        assertThat(read.faults()).isEmpty();
        var wanted = read.state().orElseThrow();
        assertThat(Plan.of(wanted, present, "nobody").items()).isEmpty();
        var pruned = new DesiredState(true, wanted.agencies(), wanted.people());
        assertThat(Plan.of(pruned, present, "nobody").items()).isEmpty();
    }

    @Provide
    Arbitrary<PresentState> states() {
        return agencies()
                .flatMap(
                        agencies -> people(agencies).map(each -> new PresentState(agencies, each)));
    }

    private static Arbitrary<List<Agency>> agencies() {
        return agency().list().ofMaxSize(6).uniqueElements(Agency::code);
    }

    private static Arbitrary<Agency> agency() {
        var codes = Arbitraries.strings().withChars("ABCNOYE0123-_").ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(
                        codes.filter(code -> code.matches(AgencyCode.FORM)).map(AgencyCode::new),
                        details(),
                        Arbitraries.of(AgencyStatus.class),
                        Arbitraries.longs().between(1, 99))
                .as(
                        (code, details, status, revision) ->
                                new Agency(code, details, status, Optional.empty(), revision));
    }

    private static Arbitrary<AgencyDetails> details() {
        return Combinators.combine(
                        names(),
                        Arbitraries.of("SE", "NO", "FR").map(CountryCode::new),
                        Arbitraries.of(AgencyType.class),
                        Arbitraries.of(SizeBand.class),
                        Arbitraries.of("UTC", "Europe/Oslo").map(TimeZoneName::new),
                        Arbitraries.of("en", "no", "sv").map(LanguageCode::new),
                        Arbitraries.of(ContactRole.class))
                .as(AgencyDetails::new);
    }

    private static Arbitrary<AgencyNames> names() {
        return Combinators.combine(
                        name(),
                        Arbitraries.maps(Arbitraries.of("no", "sv", "fr"), name()).ofMaxSize(3))
                .as(
                        (english, others) ->
                                new AgencyNames(
                                        english,
                                        others.entrySet().stream()
                                                .collect(
                                                        toMap(
                                                                each ->
                                                                        new LanguageCode(
                                                                                each.getKey()),
                                                                Map.Entry::getValue))));
    }

    /** Also such as YAML could take for something else, or that need an escape. */
    private static Arbitrary<AgencyName> name() {
        var awkward =
                Arbitraries.of(
                        "yes",
                        "null",
                        "~",
                        "1e3",
                        "2026-01-01",
                        "- a",
                        "a: b",
                        "# a",
                        "'",
                        "\"",
                        "&a",
                        "*a",
                        "!a",
                        "%a",
                        "@a",
                        "{a}",
                        "[a]",
                        "|",
                        ">",
                        "Ærø 日本 😀");
        var words =
                Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(40)
                        .filter(ExportedStateTest::isName);
        return Arbitraries.oneOf(awkward, words).map(AgencyName::new);
    }

    private static boolean isName(String text) {
        try {
            return !new AgencyName(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Arbitrary<List<PresentPerson>> people(List<Agency> agencies) {
        return person(agencies).list().ofMaxSize(6).uniqueElements(PresentPerson::email);
    }

    private static Arbitrary<PresentPerson> person(List<Agency> agencies) {
        return Combinators.combine(
                        Arbitraries.strings().withChars("abno+'~#0").ofMinLength(1).ofMaxLength(5),
                        assignment(agencies),
                        Arbitraries.of(Language.class),
                        Arbitraries.of(
                                MemberStatus.ACTIVE, MemberStatus.SUSPENDED, MemberStatus.INVITED))
                .as(ExportedStateTest::person);
    }

    private static Arbitrary<Assignment> assignment(List<Agency> agencies) {
        var ofTheProgramme =
                Arbitraries.of(Role.ANALYST, Role.PUBLISHER, Role.DASHBOARD, Role.ADMINISTRATOR)
                        .map(role -> new Assignment(role, Optional.empty()));
        return agencies.isEmpty()
                ? ofTheProgramme
                : Arbitraries.oneOf(
                        ofTheProgramme,
                        Combinators.combine(
                                        Arbitraries.of(Role.RESPONDENT, Role.COORDINATOR),
                                        Arbitraries.of(agencies))
                                .as(
                                        (role, agency) ->
                                                new Assignment(role, Optional.of(agency.code()))));
    }

    private static PresentPerson person(
            String name, Assignment assignment, Language language, MemberStatus status) {
        var isInvited = status == MemberStatus.INVITED;
        return new PresentPerson(
                new EmailAddress(name + "@example.org"),
                new MemberDetails(assignment, language, status),
                isInvited ? Optional.empty() : Optional.of(new AccountId("account")),
                isInvited ? Optional.of(new UUID(1, 2)) : Optional.empty(),
                1);
    }
}
