package org.barometer.agency.desk;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.agency.agency.AgencyFilter;
import org.barometer.agency.agency.AgencyQuery;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.ChangeAgency;
import org.barometer.agency.agency.ChangedAgency;
import org.barometer.agency.agency.NewAgency;
import org.barometer.agency.agency.RegisterAgency;
import org.barometer.agency.agency.TakenStep;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The pages about agencies. */
@Path("/agencies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class AgencyDeskResource {
    private static final String REVISION = "revision";

    private final Reader reader;
    private final AgencyStore agencies;
    private final RegisterAgency registerAgency;
    private final ChangeAgency changeAgency;
    private final JsonWebToken token;

    AgencyDeskResource(
            Reader reader,
            AgencyStore agencies,
            RegisterAgency registerAgency,
            ChangeAgency changeAgency,
            JsonWebToken token) {
        this.reader = reader;
        this.agencies = agencies;
        this.registerAgency = registerAgency;
        this.changeAgency = changeAgency;
        this.token = token;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance agencies(Frame frame, AgencyListPage page);

        static native TemplateInstance newagency(Frame frame, NewAgencyPage page);

        static native TemplateInstance agency(Frame frame, AgencyPage page);
    }

    @GET
    public Response list(UriInfo uri) {
        var filter = Filled.of(uri.getQueryParameters());
        var query =
                AgencyQuery.parse(
                        AgencyFilter.of(filter::optional), null, filter.optional("after"), null);
        var found = agencies.agencies(query.andOneMore());
        var shown = found.stream().limit(query.limit()).toList();
        var last = found.size() > shown.size() ? shown.getLast().code().value() : null;
        var page =
                new AgencyListPage(
                        shown.stream()
                                .map(agency -> AgencyLine.of(agency, reader.language()))
                                .toList(),
                        filter,
                        Choice.countries(reader.language()),
                        types(),
                        statuses(),
                        Turning.of(uri, last));
        return reader.page(Templates.agencies(reader.frame(), page));
    }

    @GET
    @Path("/new")
    public Response form() {
        return form(200, Filled.with(Map.of()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent);
        var agency = filled.read(newAgency(filled)::toModel, words()::fault);
        if (agency.isEmpty()) {
            return form(422, filled);
        }
        var registration =
                new Registration(
                        token.getSubject(),
                        filled.key(),
                        agency.get().code(),
                        agency.get().description());
        return switch (registerAgency.register(registration)) {
            case RegistrationOutcome.Registered(var registered) -> to(registered, "registered");
            case RegistrationOutcome.CodeTaken _ -> {
                filled.fault("code", words().codeTaken());
                yield form(422, filled);
            }
            case RegistrationOutcome.NameTaken _ -> {
                filled.fault("name", words().nameTaken());
                yield form(422, filled);
            }
            case RegistrationOutcome.KeyReused _ -> {
                filled.fault("code", words().keyReused());
                yield form(422, filled);
            }
        };
    }

    @GET
    @Path("/{code}")
    public Response one(String code, @QueryParam("done") @Nullable String done) {
        var agency = known(code);
        return one(200, agency, Filled.with(valuesOf(agency)), done);
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String code, MultivaluedMap<String, String> sent) {
        var agency = known(code);
        var filled = Filled.of(sent);
        var description = filled.read(changedAgency(filled)::toModel, words()::fault);
        if (description.isEmpty()) {
            return one(422, agency, filled, null);
        }
        return answer(
                changeAgency.change(agency.code(), filled.number(REVISION), description.get()),
                agency,
                filled);
    }

    @POST
    @Path("/{code}/step")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(String code, MultivaluedMap<String, String> sent) {
        var agency = known(code);
        var filled = Filled.of(sent);
        var transition = transition(filled);
        var reason =
                filled.read(
                        () -> new TakenStep(filled.optional("reason")).reasonFor(transition),
                        words()::fault);
        if (reason.isEmpty()) {
            valuesOf(agency).forEach(filled::put);
            return one(422, agency, filled, null);
        }
        return answer(
                changeAgency.step(agency.code(), filled.number(REVISION), transition, reason.get()),
                agency,
                filled);
    }

    private static Transition transition(Filled filled) {
        return Arrays.stream(Transition.values())
                .filter(transition -> filled.is("step", transition.name()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        400, "invalid-request", "Send the form as it was shown"));
    }

    private Response answer(ChangeOutcome outcome, Agency agency, Filled filled) {
        return switch (outcome) {
            case ChangeOutcome.Changed(var changed) -> to(changed, "changed");
            case ChangeOutcome.Unchanged(var unchanged) -> to(unchanged, "changed");
            case ChangeOutcome.Outdated(var revision) -> {
                filled.put(REVISION, Long.toString(revision));
                filled.fault("name", words().outdated());
                yield one(409, known(agency.code().value()), filled, null);
            }
            case ChangeOutcome.Retired _ -> {
                filled.fault("name", words().retired());
                yield one(409, known(agency.code().value()), filled, null);
            }
            case ChangeOutcome.NameTaken _ -> {
                filled.fault("name", words().nameTaken());
                yield one(422, agency, filled, null);
            }
            case ChangeOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Response form(int status, Filled filled) {
        var page = new NewAgencyPage(filled, Choice.countries(reader.language()), types(), sizes());
        return reader.page(status, Templates.newagency(reader.frame(), page));
    }

    private Response one(int status, Agency agency, Filled filled, @Nullable String done) {
        var page =
                new AgencyPage(
                        AgencyLine.of(agency, reader.language()),
                        agency.status() == AgencyStatus.RETIRED,
                        filled,
                        Choice.countries(reader.language()),
                        types(),
                        sizes(),
                        steps(agency),
                        done == null ? null : words().done(done));
        return reader.page(status, Templates.agency(reader.frame(), page));
    }

    /** A code that cannot be one belongs to no agency. */
    private Agency known(String code) {
        try {
            return agencies.agency(new AgencyCode(code)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private AgencyMessages words() {
        return Words.in(reader.language(), AgencyMessages.class);
    }

    private List<Choice> types() {
        return Choice.of(AgencyType.class, words()::typeOf);
    }

    private List<Choice> sizes() {
        return Choice.of(SizeBand.class, words()::sizeOf);
    }

    private List<AgencyPage.Step> steps(Agency agency) {
        return Arrays.stream(Transition.values())
                .filter(transition -> agency.status().allows(transition))
                .map(
                        transition ->
                                new AgencyPage.Step(
                                        transition.name(),
                                        transition.reasons().stream()
                                                .map(
                                                        reason ->
                                                                new Choice(
                                                                        reason.name(),
                                                                        words().reasonOf(
                                                                                        reason
                                                                                                .name())))
                                                .toList()))
                .toList();
    }

    private List<Choice> statuses() {
        return Choice.of(AgencyStatus.class, words()::statusOf);
    }

    private static NewAgency newAgency(Filled filled) {
        return new NewAgency(
                filled.optional("code"),
                filled.optional("name"),
                null,
                filled.optional("country"),
                filled.optional("type"),
                filled.optional("size"),
                null,
                null,
                null);
    }

    private static ChangedAgency changedAgency(Filled filled) {
        return new ChangedAgency(
                filled.optional("name"),
                null,
                filled.optional("country"),
                filled.optional("type"),
                filled.optional("size"),
                null,
                null,
                null);
    }

    private static Map<String, String> valuesOf(Agency agency) {
        var details = agency.details();
        var values = new HashMap<String, String>();
        values.put("name", details.names().english().value());
        values.put("country", details.country().value());
        values.put("type", details.type().name());
        values.put("size", details.size().name());
        values.put(REVISION, Long.toString(agency.revision()));
        return values;
    }

    private static Response to(Agency agency, String done) {
        return Response.seeOther(
                        URI.create(AgencyLine.hrefOf(agency.code().value()) + "?done=" + done))
                .build();
    }
}
