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
import java.util.Map;
import java.util.Optional;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.pages.Frame;
import org.barometer.trend.pages.Reader;
import org.barometer.trend.release.Ledger;
import org.barometer.trend.release.PublishRelease;
import org.barometer.trend.release.ReleaseOutcome;
import org.barometer.trend.release.ReleaseOutcome.Done;
import org.barometer.trend.release.ReleaseOutcome.MadeByCaller;
import org.barometer.trend.release.ReleaseOutcome.Unchanged;
import org.barometer.trend.release.ReleaseOutcome.Unfit;
import org.barometer.trend.release.ReleaseOutcome.Unknown;
import org.barometer.trend.release.Words;
import org.barometer.trend.release.model.Step;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a second person judges a release, and on which it is taken back. */
@Path("/desk/releases/{release}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class JudgementResource {
    private static final int CONFLICT = 409;
    private static final int UNCLEAR = 422;

    private final Reader reader;
    private final ReleaseDesk desk;
    private final Ledger ledger;
    private final PublishRelease publishRelease;

    JudgementResource(
            Reader reader, ReleaseDesk desk, Ledger ledger, PublishRelease publishRelease) {
        this.reader = reader;
        this.desk = desk;
        this.ledger = ledger;
        this.publishRelease = publishRelease;
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {
        static native TemplateInstance release(Frame frame, ReleasePage page);
    }

    @GET
    @RolesAllowed({"analyst", "publisher"})
    @Operation(hidden = true)
    public Response read(@PathParam("release") String code) {
        return show(200, code, DeskForm.empty(desk.words()));
    }

    @POST
    @Path("/approval")
    @RolesAllowed("publisher")
    @Operation(hidden = true)
    public Response approve(@PathParam("release") String code) {
        return answer(code, DeskForm.empty(desk.words()), publishRelease.approve(code));
    }

    @POST
    @Path("/refusal")
    @RolesAllowed("publisher")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response refuse(@PathParam("release") String code, MultivaluedMap<String, String> sent) {
        var form = DeskForm.of(sent, desk.words());
        var reason = form.choice("refusalReason", Step.Refusal.class);
        var text = optionalWords(form, "refusal");
        return sound(form, reason)
                .map(why -> answer(code, form, publishRelease.refuse(code, why, text)))
                .orElseGet(() -> show(UNCLEAR, code, form));
    }

    @POST
    @Path("/embargo")
    @RolesAllowed("publisher")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keepBack(
            @PathParam("release") String code, MultivaluedMap<String, String> sent) {
        var form = DeskForm.of(sent, desk.words());
        return form.embargo()
                .map(
                        embargo ->
                                answer(
                                        code,
                                        form,
                                        publishRelease.keepBack(code, embargo.toModel())))
                .orElseGet(() -> show(UNCLEAR, code, form));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed("publisher")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(
            @PathParam("release") String code, MultivaluedMap<String, String> sent) {
        var form = DeskForm.of(sent, desk.words());
        var reason = form.choice("withdrawalReason", Step.Withdrawal.class);
        var text = form.words("withdrawal").map(Words::toModel).orElse(Map.of());
        return sound(form, reason)
                .map(why -> answer(code, form, publishRelease.withdraw(code, why, text)))
                .orElseGet(() -> show(UNCLEAR, code, form));
    }

    private static <T> Optional<T> sound(DeskForm form, Optional<T> value) {
        return form.faults().isEmpty() ? value : Optional.empty();
    }

    private static Map<String, String> optionalWords(DeskForm form, String name) {
        return form.value(name + "En").isEmpty() && form.value(name + "Sv").isEmpty()
                ? Map.of()
                : form.words(name).map(Words::toModel).orElse(Map.of());
    }

    private Response answer(String code, DeskForm form, ReleaseOutcome outcome) {
        return switch (outcome) {
            case Done _, Unchanged _ ->
                    Response.seeOther(URI.create("/desk/releases/" + code)).build();
            case Unknown() -> throw ProblemException.notFound();
            case MadeByCaller() -> refused(code, form, desk.words().judgedAlone());
            case Unfit _ -> refused(code, form, desk.words().unfit());
        };
    }

    private Response refused(String code, DeskForm form, String why) {
        form.fault("content", why);
        return show(CONFLICT, code, form);
    }

    private Response show(int status, String code, DeskForm form) {
        var release = ledger.release(code).orElseThrow(ProblemException::notFound);
        var page = desk.page(release, form);
        return Response.fromResponse(
                        reader.page(
                                Templates.release(reader.frame(reader.here(page.href())), page)))
                .status(status)
                .build();
    }
}
