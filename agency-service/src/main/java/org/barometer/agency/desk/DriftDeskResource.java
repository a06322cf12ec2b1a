package org.barometer.agency.desk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.member.model.EmailAddress;
import org.barometer.agency.member.model.Member;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.barometer.agency.state.ReadDrift;
import org.barometer.agency.state.RepairDrift;
import org.barometer.agency.state.RepairOutcome;
import org.barometer.agency.state.RepairOutcome.Repair;
import org.barometer.agency.state.RepairOutcome.Result;
import org.barometer.agency.state.model.Difference;
import org.barometer.agency.state.model.Difference.Way;
import org.barometer.agency.state.model.Standing;
import org.barometer.agency.state.model.Subject;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The page that shows where the registry and Keycloak differ, and does something about it. */
@Path("/state/drift")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class DriftDeskResource {
    /** As many as somebody can look at; the others follow when these are settled. */
    private static final int SHOWN = 500;

    private final Reader reader;
    private final StateDesk desk;
    private final ReadDrift readDrift;
    private final RepairDrift repairDrift;

    DriftDeskResource(Reader reader, StateDesk desk, ReadDrift readDrift, RepairDrift repairDrift) {
        this.reader = reader;
        this.desk = desk;
        this.readDrift = readDrift;
        this.repairDrift = repairDrift;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance drift(Frame frame, DriftPage page);
    }

    /** What was chosen, and by digest why it was not done. */
    private record Chosen(Collection<String> digests, Map<String, String> wrong) {
        private static final Chosen NOTHING = new Chosen(List.of(), Map.of());
    }

    @GET
    public Response list(@QueryParam("settled") @Nullable Integer settled) {
        var done = Optional.ofNullable(settled).map(desk.words()::settled).orElse(null);
        return page(200, done, null, Chosen.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response repair(@RestForm List<String> difference, @RestForm @Nullable String way) {
        var words = desk.words();
        if (difference.isEmpty()) {
            return page(422, null, words.chooseOne(), Chosen.NOTHING);
        }
        var wanted =
                Arrays.stream(Way.values())
                        .filter(each -> each.name().equals(way))
                        .findFirst()
                        .orElseThrow(() -> Filled.notAsShown("way"));
        var wishes = difference.stream().distinct().collect(toMap(each -> each, _ -> wanted));
        try {
            return switch (repairDrift.repair(wishes)) {
                case RepairOutcome.Repaired(var repairs) -> repaired(repairs);
                case RepairOutcome.MovedOn _ ->
                        page(409, null, words.driftMovedOn(), new Chosen(difference, Map.of()));
                case RepairOutcome.NoSuchWay(var impossible) ->
                        refused(difference, impossible, words.noSuchWay());
                case RepairOutcome.Oneself(var digest) ->
                        refused(difference, List.of(digest), words.ownAccount());
            };
        } catch (IdentityProviderUnavailable e) {
            return away();
        }
    }

    private Response repaired(List<Repair> repairs) {
        var wrong =
                repairs.stream()
                        .filter(each -> each.result() != Result.DONE)
                        .collect(
                                toMap(
                                        each -> each.difference().digest(),
                                        each -> desk.words().notSettled(each.result().name())));
        return wrong.isEmpty()
                ? Response.seeOther(URI.create(StateDesk.DRIFT + "?settled=" + repairs.size()))
                        .build()
                : page(
                        409,
                        repairs.size() > wrong.size()
                                ? desk.words().settled(repairs.size() - wrong.size())
                                : null,
                        String.join(". ", wrong.values().stream().distinct().toList()) + ".",
                        new Chosen(wrong.keySet(), wrong));
    }

    private Response refused(List<String> chosen, List<String> refused, String why) {
        return page(
                409,
                null,
                why + ".",
                new Chosen(chosen, refused.stream().collect(toMap(each -> each, _ -> why))));
    }

    private Response page(
            int status, @Nullable String done, @Nullable String refusal, Chosen chosen) {
        try {
            var differences = readDrift.read().differences();
            var page =
                    new DriftPage(
                            desk.tabs(StateDesk.DRIFT),
                            null,
                            done,
                            refusal,
                            differences.stream()
                                    .limit(SHOWN)
                                    .map(each -> line(each, chosen))
                                    .toList(),
                            differences.size() > SHOWN
                                    ? desk.words().more(differences.size() - SHOWN)
                                    : null);
            return reader.page(status, Templates.drift(reader.frame(), page));
        } catch (IdentityProviderUnavailable e) {
            return away();
        }
    }

    private Response away() {
        var page =
                new DriftPage(
                        desk.tabs(StateDesk.DRIFT),
                        desk.words().away(),
                        null,
                        null,
                        List.of(),
                        null);
        return reader.page(503, Templates.drift(reader.frame(), page));
    }

    private DriftPage.Line line(Difference difference, Chosen chosen) {
        var subject = difference.subject();
        var what = "%s-%s".formatted(subject.kind(), difference.kind());
        return new DriftPage.Line(
                difference.digest(),
                desk.words().subject(subject.kind().name()),
                difference
                        .adoptable()
                        .flatMap(Member::email)
                        .map(EmailAddress::value)
                        .orElse(subject.id()),
                difference.registry().isPresent() ? hrefOf(subject) : null,
                desk.words().difference(what),
                said(difference.registry()),
                said(difference.keycloak()),
                difference.ways().stream()
                        .map(
                                way ->
                                        switch (way) {
                                            case REPAIR -> desk.words().repairMeans(what);
                                            case ADOPT -> desk.words().adoptMeans();
                                        })
                        .toList(),
                chosen.digests().contains(difference.digest()),
                chosen.wrong().get(difference.digest()));
    }

    private static @Nullable String hrefOf(Subject subject) {
        return switch (subject.kind()) {
            case AGENCY -> AgencyLine.hrefOf(subject.id());
            case PERSON -> PersonLine.hrefOf(subject.id());
            case SERVICE_ACCOUNT -> null;
        };
    }

    private List<String> said(Optional<Standing> standing) {
        return standing.map(Standing::values).stream()
                .flatMap(values -> values.entrySet().stream())
                .map(value -> said(value.getKey(), value.getValue()))
                .toList();
    }

    private String said(String name, String value) {
        return switch (name) {
            case Standing.ENABLED ->
                    Boolean.parseBoolean(value)
                            ? desk.words().letsIn()
                            : desk.words().letsNobodyIn();
            case Standing.ROLE -> value.isEmpty() ? desk.words().noRole() : roles(value);
            case Standing.AGENCY -> value.isEmpty() ? desk.words().noAgency() : value;
            default -> value;
        };
    }

    private String roles(String codes) {
        var people = Words.in(reader.language(), PeopleMessages.class);
        return Arrays.stream(codes.split(",", -1))
                .map(code -> people.roleOf(code.toUpperCase(Locale.ROOT)))
                .collect(joining(", "));
    }
}
