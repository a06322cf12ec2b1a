package org.barometer.agency.desk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.barometer.agency.desk.ReorganisationForm.PREDECESSORS;
import static org.barometer.agency.desk.ReorganisationForm.SUCCESSORS;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.ReorganiseAgencies;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.Reorganisation;
import org.barometer.agency.agency.model.Reorganisation.Predecessor;
import org.barometer.agency.agency.model.Reorganisation.Successor;
import org.barometer.agency.agency.model.ReorganisationOutcome;
import org.barometer.agency.agency.model.ReorganisationPlan;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The pages on which agencies split and merge: what will become of whom, and then the deed. */
@Path("/agencies/reorganisation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class ReorganisationDeskResource {
    private final Reader reader;
    private final AgencyStore agencies;
    private final ReorganiseAgencies reorganiseAgencies;
    private final JsonWebToken token;
    private final Clock clock;

    ReorganisationDeskResource(
            Reader reader,
            AgencyStore agencies,
            ReorganiseAgencies reorganiseAgencies,
            JsonWebToken token,
            Clock clock) {
        this.reader = reader;
        this.agencies = agencies;
        this.reorganiseAgencies = reorganiseAgencies;
        this.token = token;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance reorganisation(Frame frame, ReorganisationPage page);

        static native TemplateInstance reorganisationplan(
                Frame frame, ReorganisationPage.Plan page);
    }

    @GET
    public Response form(@QueryParam("agency") @Nullable String agency) {
        var values = new HashMap<String, String>();
        values.put("effectiveOn", LocalDate.now(clock).toString());
        if (agency != null) {
            values.put(PREDECESSORS, agency);
        }
        return form(200, Filled.with(values));
    }

    /** Shows what will become of whom, or everything that stands against it. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent);
        registered(filled, PREDECESSORS).forEach(agency -> see(filled, agency));
        var reorganisation = read(filled);
        if (reorganisation.isEmpty()) {
            return form(422, filled);
        }
        return switch (reorganiseAgencies.plan(reorganisation.get())) {
            case ReorganisationPlan.Feasible(var wanted) ->
                    plan(filled, reorganisation.get(), wanted);
            case ReorganisationPlan.Faulty(var faults) -> refused(filled, faults);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reorganise(MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent);
        var reorganisation = read(filled);
        if (reorganisation.isEmpty()) {
            return form(422, filled);
        }
        return switch (reorganiseAgencies.reorganise(
                token.getSubject(), filled.key(), reorganisation.get())) {
            case ReorganisationOutcome.Reorganised() -> done(reorganisation.get());
            case ReorganisationOutcome.Refused(var faults) -> refused(filled, faults);
            case ReorganisationOutcome.NameTaken() -> {
                filled.fault(SUCCESSORS, agencyWords().nameTaken());
                yield form(422, filled);
            }
            case ReorganisationOutcome.KeyReused() -> {
                filled.fault(PREDECESSORS, agencyWords().keyReused());
                yield form(422, filled);
            }
        };
    }

    /** By the rules of the API, from the agencies as they were shown. */
    private Optional<Reorganisation> read(Filled filled) {
        return filled.read(
                ReorganisationForm.body(filled)::toModel,
                place -> ReorganisationForm.fieldAt(filled, place),
                this::fault);
    }

    private String fault(String place, String message) {
        var name = ReorganisationForm.nameAt(place);
        return ReorganisationForm.isOfNew(place)
                ? agencyWords().fault(name, message)
                : words().fault(name, message);
    }

    private Response refused(Filled filled, List<Reorganisation.Fault> faults) {
        for (var fault : faults) {
            var place = fault.place().substring(1).replace('/', '.');
            filled.fault(ReorganisationForm.fieldAt(filled, place), refusal(filled, place, fault));
        }
        return form(422, filled);
    }

    private String refusal(Filled filled, String place, Reorganisation.Fault fault) {
        var agency = ReorganisationForm.codeAt(filled, place);
        var isNew = fault.code().equals("unknown") && place.startsWith(SUCCESSORS);
        return isNew
                ? words().describe(agency)
                : words().refusal(fault.code(), agency, fault.remedy());
    }

    private Response plan(Filled filled, Reorganisation reorganisation, List<Agency> wanted) {
        var changed = wanted.stream().collect(toMap(Agency::code, identity()));
        var codes =
                Stream.concat(
                        reorganisation.predecessors().stream().map(Predecessor::code),
                        reorganisation.successors().stream().map(Successor::code));
        var page =
                new ReorganisationPage.Plan(
                        filled,
                        reorganisation.kind().name(),
                        reader.language().date(reorganisation.effectiveOn()),
                        codes.map(code -> row(code, changed)).toList());
        return reader.page(Templates.reorganisationplan(reader.frame(), page));
    }

    private ReorganisationPage.Row row(AgencyCode code, Map<AgencyCode, Agency> changed) {
        var agency = changed.get(code);
        if (agency == null) {
            return row(agencies.agency(code).orElseThrow(), "GOES_ON", "");
        }
        return agency.status().isFinal()
                ? row(agency, "RETIRES", "bad")
                : row(agency, "IS_REGISTERED", "good");
    }

    private ReorganisationPage.Row row(Agency agency, String happens, String tone) {
        return new ReorganisationPage.Row(AgencyLine.of(agency, reader.language()), happens, tone);
    }

    private Response form(int status, Filled filled) {
        var there = registered(filled, SUCCESSORS).map(agency -> agency.code().value()).toList();
        var newcomers =
                ReorganisationForm.codes(filled, SUCCESSORS).stream()
                        .distinct()
                        .filter(code -> code.matches(AgencyCode.FORM) && !there.contains(code))
                        .map(ReorganisationPage.Newcomer::new)
                        .toList();
        registered(filled, PREDECESSORS)
                .findFirst()
                .ifPresent(agency -> newcomers.forEach(each -> suggest(filled, each, agency)));
        var page =
                new ReorganisationPage(
                        filled,
                        Choice.of(Succession.Kind.class, words()::kindOf),
                        newcomers,
                        new AgencyWords(agencyWords(), reader.language()));
        return reader.page(status, Templates.reorganisation(reader.frame(), page));
    }

    /** Whoever decides on the plan has the agency as it is now in view. */
    private static void see(Filled filled, Agency agency) {
        filled.put(
                ReorganisationForm.revisionOf(agency.code().value()),
                Long.toString(agency.revision()));
    }

    /** A new agency is most likely what the one was that gives way. */
    private static void suggest(
            Filled filled, ReorganisationPage.Newcomer newcomer, Agency predecessor) {
        var details = predecessor.details();
        filled.orElse(
                Map.of(
                        newcomer.field("country"), details.country().value(),
                        newcomer.field("type"), details.type().name(),
                        newcomer.field("size"), details.size().name()));
    }

    /** Those named in a field that are there. */
    private Stream<Agency> registered(Filled filled, String field) {
        return ReorganisationForm.codes(filled, field).stream()
                .filter(code -> code.matches(AgencyCode.FORM))
                .map(AgencyCode::new)
                .map(agencies::agency)
                .flatMap(Optional::stream);
    }

    private static Response done(Reorganisation reorganisation) {
        var agency = reorganisation.predecessors().getFirst().code();
        return Response.seeOther(
                        URI.create(AgencyLine.hrefOf(agency.value()) + "?done=reorganised"))
                .build();
    }

    private ReorganisationMessages words() {
        return Words.in(reader.language(), ReorganisationMessages.class);
    }

    private AgencyMessages agencyWords() {
        return Words.in(reader.language(), AgencyMessages.class);
    }
}
