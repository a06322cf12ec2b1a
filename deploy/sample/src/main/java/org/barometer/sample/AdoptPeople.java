package org.barometer.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes those into the registry of people who got their sign-ins from Keycloak itself: nobody of
 * the sample could follow an invitation. Whoever else made an account there is left alone.
 */
record AdoptPeople(Session session) {
    private static final int PAGE = 100;

    void adopt() {
        var unknown = new HashSet<>(session.admitted());
        unknown.removeAll(registered());
        var items = unknown.isEmpty() ? List.of() : adoptable(unknown);
        if (items.isEmpty()) {
            return;
        }
        session.agenciesOfAdministrator()
                .post("drift/repair", Session.key("people", items), Map.of("items", items))
                .orFail("Take people into the registry");
    }

    private Set<String> registered() {
        var addresses = new HashSet<String>();
        var path = "people?limit=" + PAGE;
        JsonNode people;
        do {
            people =
                    session.agenciesOfAdministrator()
                            .get(path)
                            .orFail("List people")
                            .body()
                            .path("people");
            people.forEach(person -> addresses.add(person.path("email").asText()));
            path =
                    "people?limit=%d&after=%s"
                            .formatted(PAGE, people.path(PAGE - 1).path("account").asText());
        } while (people.size() == PAGE);
        return addresses;
    }

    private List<Map<String, String>> adoptable(Set<String> addresses) {
        var drift = session.agenciesOfAdministrator().get("drift").orFail("Compare with Keycloak");
        var items = new ArrayList<Map<String, String>>();
        for (var difference : drift.body().path("differences")) {
            // Only who can be adopted is shown with an address.
            if (addresses.contains(difference.path("email").asText())) {
                items.add(Map.of("digest", difference.path("digest").asText(), "way", "ADOPT"));
            }
        }
        return items;
    }
}
