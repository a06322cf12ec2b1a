package org.barometer.trend.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.barometer.trend.http.IdempotencyKey;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.plan.PlanOutcome.Compiled;
import org.barometer.trend.plan.PlanOutcome.Hindered;
import org.barometer.trend.plan.PlanOutcome.KeyReused;
import org.barometer.trend.plan.PlanOutcome.MovedOn;
import org.barometer.trend.plan.PlanOutcome.Planned;
import org.barometer.trend.plan.PlanOutcome.UnderWay;
import org.barometer.trend.plan.PlanOutcome.Unknown;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages on which releases are planned and compiled. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeskResource {
    private static final int CONFLICT = 409;
    private static final int UNCLEAR = 422;

    private final Reader reader;
    private final ReleaseDesk desk;
    private final PlanStore plans;
    private final PlanRelease planRelease;

    DeskResource(Reader reader, ReleaseDesk desk, PlanStore plans, PlanRelease planRelease) {
        this.reader = reader;
        this.desk = desk;
        this.plans = plans;
        this.planRelease = planRelease;
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance desk(Frame frame, DeskPage page);

        static native TemplateInstance plan(Frame frame, PlanPage page);
    }

    @GET
    @RolesAllowed({"analyst", "publisher"})
    @Operation(hidden = true)
    public Response overview() {
        return reader.page(Templates.desk(reader.frame(reader.here("/desk")), desk.overview()));
    }

    @GET
    @Path("/plans/new")
    @RolesAllowed("analyst")
    @Operation(hidden = true)
    public Response form() {
        return show(200, "/desk/plans/new", desk.form(DeskForm.empty(desk.words())));
    }

    @POST
    @Path("/plans")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(MultivaluedMap<String, String> sent) {
        var form = DeskForm.of(sent, desk.words());
        var key = IdempotencyKey.required(form.value("key"));
        return form.plan()
                .map(
                        wish ->
                                switch (planRelease.plan(wish, key)) {
                                    case Planned(var plan) -> seeOther(plan.code());
                                    // The form was sent before, with something else in it.
                                    case KeyReused(), MovedOn() ->
                                            refused(form, desk.words().movedOn());
                                    case UnderWay() -> refused(form, desk.words().underWay());
                                    case Compiled _, Hindered _ ->
                                            refused(form, desk.words().compiled());
                                    case Unknown() -> throw ProblemException.notFound();
                                })
                .orElseGet(() -> show(UNCLEAR, "/desk/plans/new", desk.form(form)));
    }

    private Response refused(DeskForm form, String why) {
        form.fault("content", why);
        return show(CONFLICT, "/desk/plans/new", desk.form(form));
    }

    @GET
    @Path("/plans/{plan}")
    @RolesAllowed({"analyst", "publisher"})
    @Operation(hidden = true)
    public Response read(@PathParam("plan") String code) {
        var plan = known(code);
        return show(200, plan, DeskForm.of(plan, desk.words()));
    }

    @POST
    @Path("/plans/{plan}")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("plan") String code, MultivaluedMap<String, String> sent) {
        var form = DeskForm.of(sent, desk.words());
        var revision = form.revision();
        return form.plan()
                .map(wish -> answer(code, form, planRelease.change(code, revision, wish)))
                .orElseGet(() -> show(UNCLEAR, known(code), form));
    }

    @POST
    @Path("/plans/{plan}/compilation")
    @RolesAllowed("analyst")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response compile(@PathParam("plan") String code, MultivaluedMap<String, String> sent) {
        var revision = DeskForm.of(sent, desk.words()).revision();
        return answer(
                code, DeskForm.of(known(code), desk.words()), planRelease.compile(code, revision));
    }

    private Response answer(String code, DeskForm form, PlanOutcome outcome) {
        var words = desk.words();
        return switch (outcome) {
            case Planned(var plan) -> seeOther(plan.code());
            case Unknown() -> throw ProblemException.notFound();
            case MovedOn(), KeyReused() -> refused(code, form, words.movedOn());
            case UnderWay() -> refused(code, form, words.underWay());
            case Compiled _ -> refused(code, form, words.compiled());
            case Hindered(var why) -> {
                var failure = CompilePlans.failure(why);
                yield refused(
                        code,
                        form,
                        words.failure(failure.kind().name())
                                + " "
                                + String.join(", ", failure.about()));
            }
        };
    }

    private Response refused(String code, DeskForm form, String why) {
        form.fault("content", why);
        return show(CONFLICT, known(code), form);
    }

    private ReleasePlan known(String code) {
        return plans.plan(code).orElseThrow(ProblemException::notFound);
    }

    private static Response seeOther(String plan) {
        return Response.seeOther(URI.create("/desk/plans/" + plan)).build();
    }

    private Response show(int status, ReleasePlan plan, DeskForm form) {
        return show(status, "/desk/plans/" + plan.code(), desk.page(plan, form));
    }

    private Response show(int status, String path, PlanPage page) {
        return Response.fromResponse(
                        reader.page(Templates.plan(reader.frame(reader.here(path)), page)))
                .status(status)
                .build();
    }
}
