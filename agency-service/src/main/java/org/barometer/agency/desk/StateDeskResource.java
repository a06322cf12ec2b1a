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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.barometer.agency.denial.Exporting;
import org.barometer.agency.desk.StatePage.FaultLine;
import org.barometer.agency.desk.StatePage.PlanLine;
import org.barometer.agency.desk.StatePage.Planned;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.barometer.agency.state.ApplicationStore;
import org.barometer.agency.state.ApplyOutcome;
import org.barometer.agency.state.ApplyState;
import org.barometer.agency.state.Fault;
import org.barometer.agency.state.PlanOutcome;
import org.barometer.agency.state.PlanState;
import org.barometer.agency.state.ReadState;
import org.barometer.agency.state.model.Application;
import org.barometer.agency.state.model.Item;
import org.barometer.agency.state.model.Item.Hindrance;
import org.barometer.agency.state.model.Plan;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages on which agencies and people are administered by a document. */
@Path("/state")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class StateDeskResource {
    private final Reader reader;
    private final StateDesk desk;
    private final ReadState readState;
    private final PlanState planState;
    private final ApplyState applyState;
    private final ApplicationStore applications;

    StateDeskResource(
            Reader reader,
            StateDesk desk,
            ReadState readState,
            PlanState planState,
            ApplyState applyState,
            ApplicationStore applications) {
        this.reader = reader;
        this.desk = desk;
        this.readState = readState;
        this.planState = planState;
        this.applyState = applyState;
        this.applications = applications;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance state(Frame frame, StatePage page);

        static native TemplateInstance application(Frame frame, ApplicationPage page);
    }

    @GET
    public Response form() {
        return page(200, "", null, List.of(), null);
    }

    @GET
    @Path("/document.yaml")
    @Produces("application/yaml")
    @Exporting
    public Response document() {
        return Response.ok(readState.export())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"agencies-and-people.yaml\"")
                .build();
    }

    /** A file goes before what is written. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response plan(@RestForm @Nullable String document, @RestForm @Nullable FileUpload file)
            throws IOException {
        var sent =
                file == null || file.size() == 0
                        ? bytes(document)
                        : Files.readAllBytes(file.uploadedFile());
        return planned(200, sent, null);
    }

    @POST
    @Path("/apply")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response apply(
            @RestForm @Nullable String document,
            @RestForm @Nullable String digest,
            @RestForm @Nullable String key) {
        if (digest == null) {
            throw Filled.notAsShown("digest");
        }
        var sent = bytes(document);
        return switch (applyState.apply(sent, digest, IdempotencyKey.required(key))) {
            case ApplyOutcome.Begun(var job) ->
                    Response.seeOther(URI.create(StateDesk.DOCUMENT + "/applications/" + job))
                            .build();
            case ApplyOutcome.MovedOn _ -> planned(409, sent, desk.words().movedOn());
            case ApplyOutcome.KeyReused _ -> planned(409, sent, desk.words().keyReused());
            case ApplyOutcome.Faulty(var faults) -> faulty(sent, faults);
        };
    }

    @GET
    @Path("/applications/{id}")
    public Response application(String id) {
        var application = known(id);
        var language = reader.language();
        var page =
                new ApplicationPage(
                        desk.tabs(StateDesk.DOCUMENT),
                        StateDesk.DOCUMENT + "/applications/" + id,
                        application.approved().size(),
                        application.results().size(),
                        language.moment(application.receivedAt()),
                        application.finishedAt().map(language::moment).orElse(""),
                        application.tally().entrySet().stream()
                                .map(
                                        each ->
                                                new ApplicationPage.Count(
                                                        desk.words().result(each.getKey().name()),
                                                        toneOf(each.getKey()),
                                                        language.count(each.getValue())))
                                .toList());
        return reader.page(Templates.application(reader.frame(), page));
    }

    private Response planned(int status, byte[] sent, @Nullable String refusal) {
        return switch (planState.plan(sent)) {
            case PlanOutcome.Planned(var plan) ->
                    page(status, text(sent), refusal, List.of(), planned(plan));
            case PlanOutcome.Faulty(var faults) -> faulty(sent, faults);
        };
    }

    private Response faulty(byte[] sent, List<Fault> faults) {
        return page(422, text(sent), null, faults.stream().map(this::line).toList(), null);
    }

    private Response page(
            int status,
            String document,
            @Nullable String refusal,
            List<FaultLine> faults,
            @Nullable Planned plan) {
        var page = new StatePage(desk.tabs(StateDesk.DOCUMENT), document, refusal, faults, plan);
        return reader.page(status, Templates.state(reader.frame(), page));
    }

    private Planned planned(Plan plan) {
        return new Planned(
                desk.words().planned(plan.items().size()),
                plan.digest(),
                UUID.randomUUID().toString(),
                plan.items().stream().map(this::line).toList());
    }

    private PlanLine line(Item item) {
        var names = new TreeSet<>(item.before().keySet());
        names.addAll(item.after().keySet());
        return new PlanLine(
                desk.words().action(item.action().name(), item.isAboutAnAgency()),
                item.target(),
                names.stream()
                        .map(
                                name ->
                                        new AuditEntryPage.Value(
                                                name,
                                                item.before().getOrDefault(name, ""),
                                                item.after().getOrDefault(name, "")))
                        .toList(),
                item.hindrance().map(Enum::name).map(desk.words()::hindrance).orElse(null),
                item.hindrance().filter(Hindrance::prevents).isPresent());
    }

    /** What is wrong with a field is said as on the pages where it is filled in. */
    private FaultLine line(Fault fault) {
        var language = reader.language();
        var steps = fault.path().split("/", -1);
        var text =
                !fault.code().equals("invalid") || steps.length < 4
                        ? desk.words().fault(fault.code(), fault.message())
                        : switch (steps[1]) {
                            case "agencies" ->
                                    Words.in(language, AgencyMessages.class)
                                            .fault(steps[3], fault.message());
                            default ->
                                    Words.in(language, PeopleMessages.class)
                                            .fault(steps[3], fault.message());
                        };
        return new FaultLine(language.count(fault.line()), fault.path(), text);
    }

    private static String toneOf(Application.Result result) {
        return switch (result) {
            case DONE -> "good";
            case WAITS_FOR_SECOND_PERSON -> "wait";
            case HINDERED,
                    NAME_TAKEN,
                    EMAIL_TAKEN,
                    AGENCY_NOT_ACTIVE,
                    LAST_ADMINISTRATOR,
                    ACCOUNT_MISSING,
                    MOVED_ON ->
                    "bad";
        };
    }

    /** An id that cannot be one belongs to no application. */
    private Application known(String id) {
        try {
            return applications
                    .application(UUID.fromString(id))
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static byte[] bytes(@Nullable String document) {
        return document == null ? new byte[0] : document.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
