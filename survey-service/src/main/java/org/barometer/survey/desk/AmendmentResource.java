package org.barometer.survey.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.barometer.survey.desk.model.AmendmentSheet;
import org.barometer.survey.edition.EditionStore;
import org.barometer.survey.http.Caller;
import org.barometer.survey.http.Codes;
import org.barometer.survey.http.ProblemException;
import org.barometer.survey.intake.model.Fault;
import org.barometer.survey.intake.model.Remedies;
import org.barometer.survey.pages.Frame;
import org.barometer.survey.questionnaire.model.Questionnaire;
import org.barometer.survey.questionnaire.model.Rule;
import org.barometer.survey.questionnaire.model.Violation;
import org.barometer.survey.response.ChangeResponse;
import org.barometer.survey.response.ChangeResponse.Act;
import org.barometer.survey.response.ChangeResponse.Target;
import org.barometer.survey.response.StoredAnswers;
import org.barometer.survey.response.model.AmendReason;
import org.barometer.survey.response.model.Outcome;
import org.barometer.survey.response.model.ResponseRow;
import org.barometer.survey.response.model.WarningReason;
import org.jspecify.annotations.Nullable;

/** Amends a response, all of whose answers stand on one page as in the row of a file. */
@Path("/desk/{edition}/responses/{response}/amendment")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed("coordinator")
class AmendmentResource {
    /** What of an amendment has to be mended before it is taken. */
    private record Wrong(List<Fault> faults, List<Violation> unusual, @Nullable String notice) {
        static final Wrong NOTHING = new Wrong(List.of(), List.of(), null);

        static Wrong told(String notice) {
            return new Wrong(List.of(), List.of(), notice);
        }

        boolean isNothing() {
            return faults.isEmpty() && unusual.isEmpty() && notice == null;
        }
    }

    /** The form as it was sent. */
    private record Sent(
            int revision,
            int version,
            AmendReason reason,
            Map<String, String> cells,
            Map<String, WarningReason> reasons) {}

    private final Desk desk;
    private final EditionStore editions;
    private final ChangeResponse changeResponse;
    private final StoredAnswers answers;

    AmendmentResource(
            Desk desk,
            EditionStore editions,
            ChangeResponse changeResponse,
            StoredAnswers answers) {
        this.desk = desk;
        this.editions = editions;
        this.changeResponse = changeResponse;
        this.answers = answers;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance amendment(Frame frame, Head head, AmendView form);
    }

    @GET
    public Response form(@Pattern(regexp = Codes.CODE) String edition, UUID response) {
        var target = new Target(response, edition, desk.agency());
        var row = amendable(target);
        var questionnaire = asked(edition);
        var cells = new AmendmentSheet(questionnaire).cells(answers.read(row.answers()));
        var usual =
                changeResponse.standing(target).isReturned()
                        ? AmendReason.REQUESTED
                        : AmendReason.CORRECTION;
        var sent = new Sent(row.revision(), questionnaire.version(), usual, cells, Map.of());
        return desk.page(page(row, questionnaire, sent, Wrong.NOTHING));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response amend(
            @Pattern(regexp = Codes.CODE) String edition,
            UUID response,
            MultivaluedMap<String, String> fields) {
        var target = new Target(response, edition, desk.agency());
        var row = amendable(target);
        var questionnaire = asked(edition);
        var sheet = new AmendmentSheet(questionnaire);
        var sent = sent(fields, questionnaire);
        var reading = sheet.read(sent.cells());
        if (!reading.faults().isEmpty()) {
            var wrong = new Wrong(reading.faults(), List.of(), null);
            return desk.page(422, page(row, questionnaire, sent, wrong));
        }
        var outcome =
                changeResponse.amend(
                        target,
                        sent.revision(),
                        sent.version(),
                        new HashMap<>(reading.answers()),
                        sent.reasons(),
                        new Act(Caller.COORDINATOR, sent.reason().name()));
        return switch (outcome) {
            case Outcome.Taken(_, var isNew) ->
                    Response.seeOther(
                                    URI.create(
                                            (isNew ? Done.AMENDED : Done.UNCHANGED)
                                                    .after(ResponseLine.address(row))))
                            .build();
            case Outcome.Invalid(var violations) -> {
                var faults =
                        violations.stream().map(one -> sheet.fault(sent.cells(), one)).toList();
                var wrong = new Wrong(faults, List.of(), null);
                yield desk.page(422, page(row, questionnaire, sent, wrong));
            }
            case Outcome.Unexplained(var warnings) ->
                    desk.page(
                            422,
                            page(row, questionnaire, sent, new Wrong(List.of(), warnings, null)));
            case Outcome.OtherRevision _ ->
                    desk.page(
                            409,
                            page(
                                    row,
                                    questionnaire,
                                    sent,
                                    Wrong.told(desk.words().otherRevision())));
            case Outcome.OtherVersion _ ->
                    desk.page(
                            409,
                            page(
                                    row,
                                    questionnaire,
                                    sent,
                                    Wrong.told(desk.words().otherVersion())));
            case Outcome.Locked(var lock) -> throw ProblemException.locked(lock);
            case Outcome.NoSuchResponse _, Outcome.NoSuchEdition _ ->
                    throw ProblemException.notFound();
            case Outcome.Busy _ -> throw ProblemException.editionChanging();
            case Outcome.Withdrawn _, Outcome.KeyReused _ ->
                    throw new IllegalStateException(
                            "An amendment has no key and takes nothing back");
        };
    }

    /** Ends the request where there is no such response, or where it cannot be amended now. */
    private ResponseRow amendable(Target target) {
        var row = changeResponse.read(target).orElseThrow(ProblemException::notFound);
        changeResponse
                .lockOf(target, changeResponse.standing(target))
                .ifPresent(
                        lock -> {
                            throw ProblemException.locked(lock);
                        });
        return row;
    }

    private Questionnaire asked(String edition) {
        return editions.form(edition).orElseThrow(ProblemException::notFound).questionnaire();
    }

    private static Sent sent(MultivaluedMap<String, String> fields, Questionnaire questionnaire) {
        var cells = new HashMap<String, String>();
        questionnaire.questions().stream()
                .flatMap(question -> AmendmentSheet.namesOf(question).stream())
                .forEach(
                        name -> {
                            @Nullable String value = fields.getFirst(name);
                            if (value != null) {
                                // As forms send the end of a line; answers have it as JSON does.
                                cells.put(name, value.replace("\r\n", "\n"));
                            }
                        });
        var reasons = new HashMap<String, WarningReason>();
        questionnaire.rules().stream()
                .map(Rule::code)
                .forEach(
                        rule ->
                                Choice.named(
                                                WarningReason.class,
                                                fields.getFirst(AmendView.reasonName(rule)))
                                        .ifPresent(reason -> reasons.put(rule, reason)));
        return new Sent(
                number(fields.getFirst(":revision")),
                number(fields.getFirst(":version")),
                Choice.named(AmendReason.class, fields.getFirst(":reason"))
                        .orElse(AmendReason.CORRECTION),
                cells,
                reasons);
    }

    /** Nothing that there is where it is no number. */
    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private TemplateInstance page(
            ResponseRow row, Questionnaire questionnaire, Sent sent, Wrong wrong) {
        var words = desk.words();
        var language = desk.language();
        var remedies = new Remedies(questionnaire);
        var filled = new AmendView.Filled(sent.cells(), language, words);
        var own = desk.edition(row.edition());
        return Templates.amendment(
                desk.frame(),
                desk.head(own, Tab.RESPONSES),
                new AmendView(
                        ResponseLine.address(row),
                        ResponseLine.number(row),
                        sent.revision(),
                        sent.version(),
                        questionnaire.questions().stream()
                                .map(
                                        question ->
                                                filled.asked(
                                                        question,
                                                        told(
                                                                question.code(),
                                                                wrong.faults(),
                                                                remedies)))
                                .toList(),
                        wrong.unusual().stream()
                                .map(one -> unusual(one, questionnaire, sent))
                                .toList(),
                        AmendView.amendReasons(sent.reason(), words),
                        wrong.notice(),
                        !wrong.isNothing()));
    }

    private List<String> told(String question, List<Fault> faults, Remedies remedies) {
        return faults.stream()
                .filter(fault -> fault.question().equals(question))
                .map(fault -> remedies.of(fault, desk.language().tag()))
                .distinct()
                .toList();
    }

    private AmendView.Unusual unusual(Violation warning, Questionnaire questionnaire, Sent sent) {
        var text =
                questionnaire.rules().stream()
                        .filter(rule -> rule.code().equals(warning.code()))
                        .map(rule -> desk.language().text(rule.message()))
                        .findFirst()
                        .orElse(warning.message());
        var reason = sent.reasons().get(warning.code());
        return AmendView.unusual(
                warning.code(), text, reason == null ? null : reason.name(), desk.words());
    }
}
