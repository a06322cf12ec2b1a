package org.barometer.agency.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.barometer.agency.member.Caller;
import org.barometer.agency.member.model.Language;
import org.barometer.agency.member.model.Role;
import org.barometer.agency.pages.Link;
import org.barometer.agency.pages.Reader;
import org.barometer.agency.pages.Words;

/** What the pages about people, invitations and grants have in common. */
@ApplicationScoped
class PeopleDesk {
    private final Reader reader;
    private final Caller caller;
    private final Suggestions suggestions;

    PeopleDesk(Reader reader, Caller caller, Suggestions suggestions) {
        this.reader = reader;
        this.caller = caller;
        this.suggestions = suggestions;
    }

    PeopleMessages words() {
        return Words.in(reader.language(), PeopleMessages.class);
    }

    /** Whether the reader looks after everybody, and not only after one agency's respondents. */
    boolean administers() {
        return caller.only().isEmpty();
    }

    List<Link> tabs(UriInfo uri) {
        var tabs = new ArrayList<Link>();
        var here = uri.getPath();
        var isPart = here.startsWith("/people/invitations") || here.startsWith("/people/grants");
        tabs.add(new Link("/people", words().title(), !isPart));
        tabs.add(
                new Link(
                        "/people/invitations",
                        words().invitations(),
                        here.startsWith("/people/invitations")));
        if (administers()) {
            tabs.add(
                    new Link(
                            "/people/grants", words().grants(), here.startsWith("/people/grants")));
        }
        return tabs;
    }

    /** The roles that there are. */
    List<Choice> roles() {
        return Arrays.stream(Role.values()).map(this::choice).toList();
    }

    /** The roles that the reader can give. */
    List<Choice> ownRoles() {
        return administers() ? roles() : List.of(choice(Role.RESPONDENT));
    }

    /** The agencies that the reader can choose from; none where there is only one. */
    List<Choice> agencies() {
        return administers() ? suggestions.agencies() : List.of();
    }

    List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(
                        language ->
                                new Choice(
                                        language.code(),
                                        reader.language().language(language.code())))
                .toList();
    }

    private Choice choice(Role role) {
        return new Choice(role.code(), words().roleOf(role.name()));
    }
}
