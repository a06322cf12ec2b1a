package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.barometer.agency.audit.AuditEntryView;
import org.barometer.agency.audit.AuditQuery;
import org.barometer.agency.audit.CollectedLog;
import org.barometer.agency.audit.HeadStore;
import org.barometer.agency.audit.VerifyLog;
import org.barometer.agency.audit.model.SignedHead;
import org.barometer.agency.desk.model.DayBars;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;

/** Gathers what the pages of the audit log say. */
@ApplicationScoped
class ReadAudit {
    private static final List<String> SERVICES =
            List.of("agency-service", "survey-service", "trend-service");
    private static final List<String> CODES =
            List.of("service", "action", "objectType", "object", "account", "role");
    private static final List<String> ROLES =
            List.of(
                    "respondent",
                    "coordinator",
                    "analyst",
                    "publisher",
                    "dashboard",
                    "administrator");
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BEFORE = "before";
    private static final int DAYS = 30;

    private final Reader reader;
    private final CollectedLog log;
    private final VerifyLog verifyLog;
    private final HeadStore heads;
    private final Who who;
    private final Clock clock;

    ReadAudit(
            Reader reader,
            CollectedLog log,
            VerifyLog verifyLog,
            HeadStore heads,
            Who who,
            Clock clock) {
        this.reader = reader;
        this.log = log;
        this.verifyLog = verifyLog;
        this.heads = heads;
        this.who = who;
        this.clock = clock;
    }

    /** What is asked for, by the names that the log knows. */
    Map<String, String> sought(Filled filter) {
        var sought = new HashMap<String, String>();
        CODES.stream()
                .filter(name -> !filter.value(name).isEmpty())
                .forEach(name -> sought.put(name, filter.value(name)));
        put(sought, filter, FROM, 0);
        put(sought, filter, TO, 1);
        return sought;
    }

    AuditListPage list(Filled filter) {
        var sought = sought(filter);
        var query =
                filter.read(
                        () -> AuditQuery.parse(sought, filter.optional(BEFORE), null),
                        words()::fault);
        var found = query.map(each -> log.find(each.andOneMore())).orElse(List.of());
        var shown =
                found.stream()
                        .limit(query.map(AuditQuery::limit).orElse(0))
                        .map(AuditEntryView::of)
                        .toList();
        var isFirst = filter.value(BEFORE).isEmpty();
        return new AuditListPage(
                shown.stream().map(this::line).toList(),
                filter,
                SERVICES.stream().map(service -> new Choice(service, service)).toList(),
                roles(),
                query.filter(_ -> isFirst).map(this::days).orElse(null),
                isFirst ? null : address("/audit", filter),
                found.size() > shown.size()
                        ? UriBuilder.fromUri(address("/audit", filter))
                                .queryParam(BEFORE, shown.getLast().position())
                                .build()
                                .toString()
                        : null,
                address("/audit/audit-log.csv", filter),
                address("/audit/audit-log.jsonl", filter));
    }

    /** The entry at a position, if there is one. */
    Optional<AuditEntryPage> entry(long position) {
        var query = AuditQuery.parse(Map.of(), Long.toString(position + 1), "1");
        return log.find(query).stream()
                .map(AuditEntryView::of)
                .filter(entry -> entry.position() == position)
                .map(this::page)
                .findFirst();
    }

    VerificationPage verification() {
        var verification = verifyLog.verify(List.of());
        var language = reader.language();
        return new VerificationPage(
                verification.flaws().isEmpty(),
                language.count(verification.entries()),
                language.count(verification.heads()),
                verification.flaws().stream()
                        .map(
                                flaw ->
                                        new VerificationPage.Flaw(
                                                flaw.place(), words().flawOf(flaw.kind().name())))
                        .toList(),
                heads.all().reversed().stream().map(kept -> head(kept.head())).toList());
    }

    private VerificationPage.Head head(SignedHead signed) {
        var head = signed.head();
        return new VerificationPage.Head(
                "/api/v1/audit/heads/" + head.size(),
                reader.language().moment(head.time()),
                reader.language().count(head.size()),
                head.root().hex(),
                signed.key());
    }

    private AuditLine line(AuditEntryView entry) {
        return new AuditLine(
                "/audit/entries/" + entry.position(),
                reader.language().moment(Instant.parse(entry.time())),
                who.is(entry.role(), entry.account()),
                words().actionOf(entry.action(), human(entry.action())),
                words().objectOf(entry.objectType(), human(entry.objectType())),
                entry.objectId(),
                objectHref(entry),
                entry.service(),
                entry.reason() == null ? "" : human(entry.reason()));
    }

    private AuditEntryPage page(AuditEntryView entry) {
        var names = new TreeSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        return new AuditEntryPage(
                line(entry),
                reader.language().count(entry.position()),
                reader.language().count(entry.sequence()),
                entry.request(),
                entry.account(),
                entry.hash(),
                names.stream()
                        .map(
                                name ->
                                        new AuditEntryPage.Value(
                                                name,
                                                entry.before().getOrDefault(name, ""),
                                                entry.after().getOrDefault(name, "")))
                        .toList(),
                asking("objectType", entry.objectType(), "object", entry.objectId()),
                asking("account", entry.account()));
    }

    private AuditListPage.Days days(AuditQuery query) {
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var recent = new HashMap<>(query.sought());
        recent.putIfAbsent(FROM, startOf(today.minusDays(DAYS - 1L)));
        var counts = log.perDay(AuditQuery.parse(recent, null, null));
        var bars = DayBars.of(counts, today, DAYS);
        var language = reader.language();
        return new AuditListPage.Days(
                words().perDayLead(Integer.toString(DAYS), language.count(bars.most())),
                bars.width(),
                DayBars.HEIGHT,
                bars.bars().stream().map(this::day).toList());
    }

    private AuditListPage.Day day(DayBars.Bar bar) {
        var language = reader.language();
        var day = language.date(bar.day());
        var count = language.count(bar.count());
        return new AuditListPage.Day(
                day, count, words().dayCount(day, count), bar.x(), bar.y(), bar.height());
    }

    private List<Choice> roles() {
        return ROLES.stream().map(role -> new Choice(role, words().roleOf(role))).toList();
    }

    private AuditMessages words() {
        return Words.in(reader.language(), AuditMessages.class);
    }

    /** What these pages show of an object, as far as it is theirs. */
    private static String objectHref(AuditEntryView entry) {
        return switch (entry.objectType()) {
            case "AGENCY" -> AgencyLine.hrefOf(entry.objectId());
            case "PERSON" -> PersonLine.hrefOf(entry.objectId());
            case "INVITATION" -> InvitationLine.hrefOf(entry.objectId());
            case "SERVICE_ACCOUNT" -> "/service-accounts/" + entry.objectId();
            default -> "";
        };
    }

    /** The same question at another place. */
    private static String address(String path, Filled filter) {
        var address = UriBuilder.fromPath(path);
        var asked = new HashMap<String, Object>();
        filter.fields("")
                .forEach(
                        (name, value) -> {
                            var matters =
                                    CODES.contains(name) || name.equals(FROM) || name.equals(TO);
                            if (matters && !value.isEmpty()) {
                                address.queryParam(name, "{" + name + "}");
                                asked.put(name, value);
                            }
                        });
        return address.buildFromMap(asked).toString();
    }

    private static String asking(String... namesAndValues) {
        var address = UriBuilder.fromPath("/audit");
        for (int each = 0; each < namesAndValues.length; each += 2) {
            address.queryParam(namesAndValues[each], "{value" + each + "}");
            address.resolveTemplate("value" + each, namesAndValues[each + 1]);
        }
        return address.build().toString();
    }

    /** Whole days, as people look for them; what is no day is refused by whoever reads it. */
    private static void put(
            Map<String, String> sought, Filled filter, String field, int daysLater) {
        var text = filter.value(field);
        if (text.isEmpty()) {
            return;
        }
        try {
            sought.put(field, startOf(LocalDate.parse(text).plusDays(daysLater)));
        } catch (DateTimeParseException e) {
            sought.put(field, text);
        }
    }

    private static String startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }

    /** A code as words: "EDITION_OPENED" is "Edition opened". */
    private static String human(String code) {
        var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
