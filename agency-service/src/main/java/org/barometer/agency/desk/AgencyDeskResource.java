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
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.ChangeAgency;
import org.barometer.agency.agency.RegisterAgency;
import org.barometer.agency.agency.TakenStep;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.ChangeOutcome;
import org.barometer.agency.agency.model.Registration;
import org.barometer.agency.agency.model.RegistrationOutcome;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The pages on which an agency is registered, looked at and changed. */
@Path("/agencies")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class AgencyDeskResource {
    private final Reader reader;
    private final ReadAgency readAgency;
    private final AgencyStore agencies;
    private final RegisterAgency registerAgency;
    private final ChangeAgency changeAgency;
    private final JsonWebToken token;

    AgencyDeskResource(
            Reader reader,
            ReadAgency readAgency,
            AgencyStore agencies,
            RegisterAgency registerAgency,
            ChangeAgency changeAgency,
            JsonWebToken token) {
        this.reader = reader;
        this.readAgency = readAgency;
        this.agencies = agencies;
        this.registerAgency = registerAgency;
        this.changeAgency = changeAgency;
        this.token = token;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance newagency(Frame frame, NewAgencyPage page);

        static native TemplateInstance agency(Frame frame, AgencyPage page);
    }

    @GET
    @Path("/new")
    public Response form() {
        return form(200, Filled.with(AgencyForm.usual()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> sent) {
        var filled = AgencyForm.of(sent, words());
        var agency = filled.read(AgencyForm.newAgency(filled)::toModel, AgencyForm.words(words()));
        if (agency.isEmpty() || !filled.isSound()) {
            return form(422, filled);
        }
        var registration =
                new Registration(
                        token.getSubject(),
                        filled.key(),
                        agency.get().code(),
                        agency.get().description());
        return switch (registerAgency.register(registration)) {
            case RegistrationOutcome.Registered(var registered) ->
                    to(registered.code(), "registered");
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

    /**
     * One agency.
     *
     * @param done what has just been done to it
     * @param before shows only changes with lower numbers
     */
    @GET
    @Path("/{code}")
    public Response one(
            String code,
            @QueryParam("done") @Nullable String done,
            @QueryParam("before") @Nullable Long before) {
        var agency = known(code);
        var filled = Filled.with(AgencyForm.valuesOf(agency));
        var page = readAgency.page(agency, filled, Optional.ofNullable(before), done);
        return reader.page(Templates.agency(reader.frame(), page));
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String code, MultivaluedMap<String, String> sent) {
        var agency = known(code);
        var filled = AgencyForm.of(sent, words());
        var description =
                filled.read(AgencyForm.changedAgency(filled)::toModel, AgencyForm.words(words()));
        if (description.isEmpty() || !filled.isSound()) {
            return refused(422, agency.code(), filled);
        }
        var revision = filled.number(AgencyForm.REVISION);
        return answer(
                changeAgency.change(agency.code(), revision, description.get()),
                agency.code(),
                filled);
    }

    @POST
    @Path("/{code}/step")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(String code, MultivaluedMap<String, String> sent) {
        var agency = known(code);
        var filled = Filled.of(sent).orElse(AgencyForm.valuesOf(agency));
        var transition = transition(filled);
        var field = AgencyPage.Step.fieldOf(transition.name());
        var reason =
                filled.read(
                        () -> new TakenStep(filled.optional(field)).reasonFor(transition),
                        _ -> field,
                        words()::fault);
        if (reason.isEmpty()) {
            return refused(422, agency.code(), filled);
        }
        var revision = filled.number(AgencyForm.REVISION);
        return answer(
                changeAgency.step(agency.code(), revision, transition, reason.get()),
                agency.code(),
                filled);
    }

    private Response answer(ChangeOutcome outcome, AgencyCode code, Filled filled) {
        return switch (outcome) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ -> to(code, "changed");
            case ChangeOutcome.Outdated(var revision) -> {
                filled.put(AgencyForm.REVISION, Long.toString(revision));
                filled.fault("agency", words().outdated());
                yield refused(409, code, filled);
            }
            case ChangeOutcome.Retired _ -> {
                filled.fault("agency", words().retired());
                yield refused(409, code, filled);
            }
            case ChangeOutcome.NameTaken _ -> {
                filled.fault("name", words().nameTaken());
                yield refused(422, code, filled);
            }
            case ChangeOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    /** The agency as it is now, with the form as it was sent. */
    private Response refused(int status, AgencyCode code, Filled filled) {
        var page = readAgency.page(known(code.value()), filled, Optional.empty(), null);
        return reader.page(status, Templates.agency(reader.frame(), page));
    }

    private Response form(int status, Filled filled) {
        var page =
                new NewAgencyPage(
                        filled,
                        AgencyForm.nameFields(filled, reader.language()),
                        new AgencyWords(words(), reader.language()));
        return reader.page(status, Templates.newagency(reader.frame(), page));
    }

    private static Transition transition(Filled filled) {
        return Arrays.stream(Transition.values())
                .filter(transition -> filled.is("step", transition.name()))
                .findFirst()
                .orElseThrow(() -> Filled.notAsShown("step"));
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

    private static Response to(AgencyCode code, String done) {
        return Response.seeOther(URI.create(AgencyLine.hrefOf(code.value()) + "?done=" + done))
                .build();
    }
}
