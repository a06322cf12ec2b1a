package org.barometer.trend.plan;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.http.ProblemException;
import org.barometer.trend.release.CompilationRequest;
import org.barometer.trend.release.NewEmbargo;
import org.barometer.trend.release.Words;
import org.barometer.trend.release.model.Revision;
import org.barometer.trend.release.model.Visibility;
import org.jspecify.annotations.Nullable;

/** A form of the release desk as it is filled in, and what is wrong with it. */
final class DeskForm {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;

    /** One thing wrong: in which field, and what would be right. */
    record Fault(String field, String text) {}

    private final MultivaluedMap<String, String> sent;
    private final PlanMessages words;
    private final List<Fault> faults = new ArrayList<>();

    private DeskForm(MultivaluedMap<String, String> sent, PlanMessages words) {
        this.sent = sent;
        this.words = words;
    }

    static DeskForm empty(PlanMessages words) {
        var fields = new MultivaluedHashMap<String, String>();
        fields.putSingle("key", UUID.randomUUID().toString());
        return new DeskForm(fields, words);
    }

    static DeskForm of(MultivaluedMap<String, String> sent, PlanMessages words) {
        return new DeskForm(sent, words);
    }

    /** As it stands in a plan. */
    static DeskForm of(ReleasePlan plan, PlanMessages words) {
        var fields = new MultivaluedHashMap<String, String>();
        var wish = plan.wish();
        fields.putSingle("revision", Long.toString(plan.revision()));
        fields.putSingle("titleEn", wish.title().getOrDefault("en", ""));
        fields.putSingle("titleSv", wish.title().getOrDefault("sv", ""));
        fields.put("edition", wish.editions());
        fields.put("measure", List.copyOf(wish.measures()));
        wish.breakdowns()
                .forEach((measure, by) -> by.forEach(one -> fields.add(one.name(), measure)));
        if (wish.visibility() == Visibility.PUBLIC) {
            fields.putSingle("open", "yes");
        }
        var embargo = wish.embargo();
        if (embargo != null) {
            fields.putSingle("until", embargo.until().toString());
            fields.putSingle("zone", embargo.zone().getId());
        }
        var revises = wish.revises();
        if (revises != null) {
            fields.putSingle("revises", revises.release());
            fields.putSingle("reason", revises.reason().name());
            fields.putSingle("noteEn", revises.note().getOrDefault("en", ""));
            fields.putSingle("noteSv", revises.note().getOrDefault("sv", ""));
        }
        return new DeskForm(fields, words);
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean has(String field, String value) {
        return sent.getOrDefault(field, List.of()).contains(value);
    }

    /** What is wrong with a field, if anything is. */
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::text)
                .findFirst()
                .orElse(null);
    }

    public List<Fault> faults() {
        return faults;
    }

    void fault(String field, String text) {
        faults.add(new Fault(field, text));
    }

    /** A number that the form carries itself; one that is none was not sent by it. */
    long revision() {
        try {
            return Long.parseLong(value("revision"));
        } catch (NumberFormatException e) {
            throw new ProblemException(400, "invalid-request", "Send the form as it was shown");
        }
    }

    /** The plan, unless something is wrong with the form. */
    Optional<CompilationRequest> plan() {
        var title = new HashMap<String, String>();
        title.put("en", text("titleEn", LONGEST_TITLE));
        title.put("sv", text("titleSv", LONGEST_TITLE));
        var editions = sent.getOrDefault("edition", List.of());
        if (editions.isEmpty()) {
            fault("editions", words.editionsNeeded());
        }
        var embargo = value("until").isEmpty() ? null : embargo().orElse(null);
        var revises = value("revises").isEmpty() ? null : revision(value("revises"));
        return faults.isEmpty()
                ? Optional.of(
                        new CompilationRequest(
                                title,
                                editions,
                                new HashSet<>(sent.getOrDefault("measure", List.of())),
                                breakdowns(),
                                value("open").isEmpty() ? Visibility.RESTRICTED : Visibility.PUBLIC,
                                embargo == null ? null : embargo.toModel(),
                                revises))
                : Optional.empty();
    }

    private Map<String, Set<Breakdown>> breakdowns() {
        var breakdowns = new HashMap<String, Set<Breakdown>>();
        for (var by : Breakdown.values()) {
            sent.getOrDefault(by.name(), List.of())
                    .forEach(
                            measure ->
                                    breakdowns
                                            .computeIfAbsent(measure, _ -> new HashSet<>())
                                            .add(by));
        }
        return breakdowns;
    }

    private Revision revision(String release) {
        var reason = choice("reason", Revision.Reason.class);
        var note =
                value("noteEn").isEmpty() && value("noteSv").isEmpty()
                        ? Map.<String, String>of()
                        : words("note").map(Words::toModel).orElse(Map.of());
        return new Revision(release, reason.orElse(Revision.Reason.CORRECTION), note);
    }

    /** Until when something is kept back. */
    Optional<NewEmbargo> embargo() {
        var until = local(value("until"));
        var zone = zone(value("zone"));
        if (until.isEmpty()) {
            fault("until", words.untilNeeded());
        }
        if (zone.isEmpty()) {
            fault("zone", words.zoneNeeded());
        }
        return until.flatMap(at -> zone.map(place -> new NewEmbargo(at, place)));
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is said in both languages, in the fields whose names begin so. */
    Optional<Words> words(String name) {
        var en = text(name + "En", LONGEST_TEXT);
        var sv = text(name + "Sv", LONGEST_TEXT);
        return en.isEmpty() || sv.isEmpty() ? Optional.empty() : Optional.of(new Words(en, sv));
    }

    private String text(String field, int longest) {
        var text = value(field);
        if (text.isEmpty() || text.length() > longest) {
            fault(field, words.textNeeded(longest));
        }
        return text;
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> kinds) {
        for (var kind : kinds.getEnumConstants()) {
            if (kind.name().equals(value(field))) {
                return Optional.of(kind);
            }
        }
        fault(field, words.reasonNeeded());
        return Optional.empty();
    }
}
