package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.barometer.agency.agency.AgencyStore;
import org.barometer.agency.agency.HistoryStore;
import org.barometer.agency.agency.model.Agency;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.AgencyValues;
import org.barometer.agency.agency.model.PastChange;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.agency.model.Transition;
import org.barometer.agency.pages.Link;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;
import org.jspecify.annotations.Nullable;

/** Gathers what the page about one agency says. */
@ApplicationScoped
class ReadAgency {
    private static final int CHANGES = 20;

    private final Reader reader;
    private final AgencyStore agencies;
    private final HistoryStore history;
    private final Who who;

    ReadAgency(Reader reader, AgencyStore agencies, HistoryStore history, Who who) {
        this.reader = reader;
        this.agencies = agencies;
        this.history = history;
        this.who = who;
    }

    /**
     * The page about an agency.
     *
     * @param before shows only changes with lower numbers
     * @param done what has just been done
     */
    AgencyPage page(Agency agency, Filled filled, Optional<Long> before, @Nullable String done) {
        var words = new AgencyWords(words(), reader.language());
        var found = history.changes(agency.code(), before.orElse(Long.MAX_VALUE), CHANGES + 1);
        var shown = found.stream().limit(CHANGES).toList();
        return new AgencyPage(
                AgencyLine.of(agency, reader.language()),
                agency.status().isFinal(),
                filled,
                AgencyForm.nameFields(filled, reader.language()),
                words,
                facts(agency, words),
                kin(agency, words),
                steps(agency),
                shown.stream().map(change -> change(agency, change, words)).toList(),
                found.size() > shown.size()
                        ? "?before=%d#history".formatted(shown.getLast().number())
                        : null,
                done == null ? null : words().done(done));
    }

    private static List<Fact> facts(Agency agency, AgencyWords words) {
        var details = agency.details();
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("country", details.country().value()));
        facts.add(words.fact("type", details.type().name()));
        facts.add(words.fact("size", details.size().name()));
        details.names()
                .all()
                .forEach(
                        (language, name) ->
                                facts.add(words.fact(AgencyValues.NAME + language, name.value())));
        facts.add(words.fact("timeZone", details.timeZone().value()));
        facts.add(words.fact("language", details.language().value()));
        facts.add(words.fact("contactRole", details.contactRole().name()));
        return facts;
    }

    private List<AgencyPage.Kin> kin(Agency agency, AgencyWords words) {
        var kin = new ArrayList<AgencyPage.Kin>();
        agency.succession().map(succession -> successors(succession, words)).ifPresent(kin::add);
        var predecessors = agencies.predecessors(List.of(agency)).get(agency.code());
        if (predecessors != null) {
            kin.add(new AgencyPage.Kin(words().predecessors(), links(predecessors), ""));
        }
        return kin;
    }

    private AgencyPage.Kin successors(Succession succession, AgencyWords words) {
        return new AgencyPage.Kin(
                words.field(AgencyValues.SUCCESSORS),
                links(succession.successors()),
                words().from(reader.language().date(succession.effectiveOn())));
    }

    private static List<Link> links(Collection<AgencyCode> codes) {
        return codes.stream().map(ReadAgency::link).toList();
    }

    private static Link link(AgencyCode code) {
        return new Link(AgencyLine.hrefOf(code.value()), code.value(), false);
    }

    private List<AgencyPage.Step> steps(Agency agency) {
        return Arrays.stream(Transition.values())
                .filter(transition -> agency.status().allows(transition))
                .map(this::step)
                .toList();
    }

    private AgencyPage.Step step(Transition transition) {
        return new AgencyPage.Step(
                transition.name(),
                !transition.status().admits(),
                transition.reasons().stream()
                        .map(Enum::name)
                        .map(name -> new Choice(name, words().reasonOf(name)))
                        .toList());
    }

    private AgencyPage.Change change(Agency agency, PastChange change, AgencyWords words) {
        var fields = new TreeSet<>(change.before().keySet());
        fields.addAll(change.after().keySet());
        var reason = change.reason();
        return new AgencyPage.Change(
                reader.language().moment(change.at()),
                words().actionOf(change.action()),
                change.code().equals(agency.code()) ? null : link(change.code()),
                reason == null ? "" : words().reasonOf(reason),
                who.is(change.role(), change.account()),
                fields.stream().map(field -> value(field, change, words)).toList());
    }

    private static AgencyPage.Value value(String field, PastChange change, AgencyWords words) {
        var before = change.before().get(field);
        var after = change.after().get(field);
        return new AgencyPage.Value(
                words.field(field),
                before == null ? "" : words.value(field, before),
                after == null ? "" : words.value(field, after));
    }

    private AgencyMessages words() {
        return Words.in(reader.language(), AgencyMessages.class);
    }
}
