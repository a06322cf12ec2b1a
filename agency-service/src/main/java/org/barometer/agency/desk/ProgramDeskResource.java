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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.barometer.agency.audit.AuditLog;
import org.barometer.agency.http.IdempotencyKey;
import org.barometer.agency.http.ProblemException;
import org.barometer.agency.pages.Frame;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.barometer.agency.serviceaccount.ChangeServiceAccount;
import org.barometer.agency.serviceaccount.ChangedServiceAccount;
import org.barometer.agency.serviceaccount.MakeSecret;
import org.barometer.agency.serviceaccount.NewRotation;
import org.barometer.agency.serviceaccount.NewServiceAccount;
import org.barometer.agency.serviceaccount.SecretOutcome;
import org.barometer.agency.serviceaccount.ServiceAccountQuery;
import org.barometer.agency.serviceaccount.ServiceAccountStore;
import org.barometer.agency.serviceaccount.Wish;
import org.barometer.agency.serviceaccount.model.AccountStatus;
import org.barometer.agency.serviceaccount.model.ChangeOutcome;
import org.barometer.agency.serviceaccount.model.ProgramRole;
import org.barometer.agency.serviceaccount.model.ServiceAccount;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The pages about service accounts. */
@Path("/service-accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
class ProgramDeskResource {
    private static final String REVISION = "revision";
    private static final String OVERLAP = "overlap";

    private final Reader reader;
    private final ServiceAccountStore accounts;
    private final MakeSecret makeSecret;
    private final ChangeServiceAccount changeServiceAccount;
    private final Suggestions suggestions;
    private final AuditLog audit;
    private final String realm;

    ProgramDeskResource(
            Reader reader,
            ServiceAccountStore accounts,
            MakeSecret makeSecret,
            ChangeServiceAccount changeServiceAccount,
            Suggestions suggestions,
            AuditLog audit,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.reader = reader;
        this.accounts = accounts;
        this.makeSecret = makeSecret;
        this.changeServiceAccount = changeServiceAccount;
        this.suggestions = suggestions;
        this.audit = audit;
        this.realm = realm;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance programs(Frame frame, ProgramListPage page);

        static native TemplateInstance newprogram(Frame frame, NewProgramPage page);

        static native TemplateInstance program(Frame frame, ProgramPage page);

        static native TemplateInstance secret(Frame frame, SecretPage page);
    }

    @GET
    public Response list(UriInfo uri) {
        var filter = Filled.of(uri.getQueryParameters());
        var query =
                ServiceAccountQuery.parse(
                        filter.optional("agency"),
                        filter.optional("role"),
                        filter.optional("status"),
                        filter.optional("after"),
                        null);
        var found = accounts.accounts(query.andOneMore());
        var shown = found.stream().limit(query.limit()).toList();
        var last = found.size() > shown.size() ? shown.getLast().id().toString() : null;
        var page =
                new ProgramListPage(
                        shown.stream()
                                .map(account -> ProgramLine.of(account, reader.language()))
                                .toList(),
                        filter,
                        roles(),
                        Choice.of(AccountStatus.class, words()::statusOf),
                        Turning.of(uri, last));
        return reader.page(Templates.programs(reader.frame(), page));
    }

    @GET
    @Path("/new")
    public Response form() {
        return form(200, Filled.with(Map.of()));
    }

    /** The page that answers shows the secret, so nothing leads away from it. */
    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        var filled = Filled.of(sent);
        var body =
                new NewServiceAccount(
                        filled.optional("name"),
                        filled.optional("role"),
                        filled.optional("agency"));
        var wanted = filled.read(body::toModel, words()::fault);
        if (wanted.isEmpty()) {
            return form(422, filled);
        }
        var key = IdempotencyKey.required(filled.key());
        var wish = Wish.forNew(audit.currentActor(), key, wanted.get());
        return switch (makeSecret.create(wish, wanted.get())) {
            case SecretOutcome.Made made -> secret(made);
            case SecretOutcome.ShownOnce(var account, _) -> shownOnce(account);
            case SecretOutcome.KeyReused _ -> {
                filled.fault("name", words().keyReused());
                yield form(422, filled);
            }
            case SecretOutcome.UnknownAgency _ -> {
                filled.fault("agency", words().unknownAgency());
                yield form(422, filled);
            }
            case SecretOutcome.TooMany _, SecretOutcome.Revoked _, SecretOutcome.Unknown _ ->
                    throw new IllegalStateException("A new account has no secrets yet");
        };
    }

    @GET
    @Path("/{id}")
    public Response one(String id, @QueryParam("done") @Nullable String done) {
        var account = known(id);
        return one(200, account, Filled.with(valuesOf(account)), done);
    }

    @POST
    @Path("/{id}/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(String id, MultivaluedMap<String, String> sent) {
        var account = known(id);
        var filled = Filled.of(sent);
        return change(account, filled, account.status(), "renamed");
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(String id, MultivaluedMap<String, String> sent) {
        var account = known(id);
        var filled = Filled.of(sent).orElse(valuesOf(account));
        return change(account, filled, AccountStatus.REVOKED, "revoked");
    }

    @POST
    @Path("/{id}/rotations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(String id, MultivaluedMap<String, String> sent) {
        var account = known(id);
        var filled = Filled.of(sent).orElse(valuesOf(account));
        var body = new NewRotation(filled.optional(OVERLAP));
        var overlap = filled.read(body::toModel, words()::fault);
        if (overlap.isEmpty()) {
            return one(422, account, filled, null);
        }
        var key = IdempotencyKey.required(filled.key());
        var wish = Wish.forAnother(audit.currentActor(), key, account.id(), overlap.get());
        return switch (makeSecret.rotate(wish, account.id())) {
            case SecretOutcome.Made made -> secret(made);
            case SecretOutcome.ShownOnce(var known, _) -> shownOnce(known);
            case SecretOutcome.KeyReused _ -> refused(account, filled, words().keyReused());
            case SecretOutcome.TooMany _ -> refused(account, filled, words().tooMany());
            case SecretOutcome.Revoked _ -> refused(account, filled, words().revoked());
            case SecretOutcome.UnknownAgency _, SecretOutcome.Unknown _ ->
                    throw ProblemException.notFound();
        };
    }

    @POST
    @Path("/{id}/credentials/{client}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(String id, String client, MultivaluedMap<String, String> sent) {
        var account = known(id);
        var filled = Filled.of(sent).orElse(valuesOf(account));
        var outcome = changeServiceAccount.end(account.id(), filled.number(REVISION), client);
        return answer(account, filled, outcome, "ended");
    }

    private Response change(
            ServiceAccount account, Filled filled, AccountStatus status, String done) {
        var body = new ChangedServiceAccount(filled.optional("name"), status.name());
        var wanted = filled.read(body::toModel, words()::fault);
        if (wanted.isEmpty()) {
            return one(422, account, filled, null);
        }
        var outcome =
                changeServiceAccount.change(
                        account.id(),
                        filled.number(REVISION),
                        wanted.get().name(),
                        wanted.get().status());
        return answer(account, filled, outcome, done);
    }

    private Response answer(
            ServiceAccount account, Filled filled, ChangeOutcome outcome, String done) {
        return switch (outcome) {
            case ChangeOutcome.Changed _, ChangeOutcome.Unchanged _ ->
                    Response.seeOther(URI.create(ProgramLine.hrefOf(account) + "?done=" + done))
                            .build();
            case ChangeOutcome.Outdated _ -> {
                var now = known(account.id().toString());
                filled.put(REVISION, Long.toString(now.revision()));
                yield refused(now, filled, words().outdated());
            }
            case ChangeOutcome.Revoked _ -> refused(account, filled, words().revoked());
            case ChangeOutcome.OnlyOne _ -> refused(account, filled, words().onlyOne());
            case ChangeOutcome.Unknown _ -> throw ProblemException.notFound();
        };
    }

    private Response refused(ServiceAccount account, Filled filled, String why) {
        filled.fault("program", why);
        return one(409, account, filled, null);
    }

    private Response form(int status, Filled filled) {
        var page = new NewProgramPage(filled, roles(), suggestions.agencies());
        return reader.page(status, Templates.newprogram(reader.frame(), page));
    }

    private Response one(int status, ServiceAccount account, Filled filled, @Nullable String done) {
        var language = reader.language();
        var page =
                new ProgramPage(
                        ProgramLine.of(account, language),
                        account.status() == AccountStatus.REVOKED,
                        account.canRotate(),
                        account.credentials().stream()
                                .map(each -> ProgramPage.Secret.of(each, language))
                                .toList(),
                        filled,
                        overlaps(),
                        done == null ? null : words().done(done));
        return reader.page(status, Templates.program(reader.frame(), page));
    }

    private Response secret(SecretOutcome.Made made) {
        var page =
                new SecretPage(
                        ProgramLine.of(made.account(), reader.language()),
                        made.client(),
                        made.secret().value(),
                        realm + "/protocol/openid-connect/token");
        return reader.page(201, Templates.secret(reader.frame(), page));
    }

    private Response shownOnce(ServiceAccount account) {
        return refused(account, Filled.with(valuesOf(account)), words().shownOnce());
    }

    /** An id that cannot be one belongs to no service account. */
    private ServiceAccount known(String id) {
        try {
            return accounts.account(UUID.fromString(id)).orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private ProgramMessages words() {
        return Words.in(reader.language(), ProgramMessages.class);
    }

    private List<Choice> roles() {
        return Choice.of(ProgramRole.class, words()::roleOf);
    }

    private List<Choice> overlaps() {
        return IntStream.of(0, 1, 7, 30)
                .mapToObj(Integer::toString)
                .map(days -> new Choice("P%sD".formatted(days), words().overlapOf(days)))
                .toList();
    }

    private static Map<String, String> valuesOf(ServiceAccount account) {
        var values = new HashMap<String, String>();
        values.put("name", account.name().value());
        values.put(OVERLAP, "P7D");
        values.put(REVISION, Long.toString(account.revision()));
        return values;
    }
}
