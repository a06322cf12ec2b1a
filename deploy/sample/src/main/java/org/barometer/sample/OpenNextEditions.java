package org.barometer.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.barometer.sample.model.SampleAgency;
import org.barometer.sample.model.Text;

/** Lets an open edition ask each instrument, so that there is something to answer. */
record OpenNextEditions(Session session) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int DAYS_TO_ANSWER = 30;

    private static final Text SOURCE =
            new Text("Answers given to try the suite", "Svar som ges för att pröva systemet");

    void open(List<SampleAgency> agencies) {
        for (var name : WriteInstruments.NAMES) {
            open(WriteInstruments.read(name), agencies);
        }
    }

    private void open(JsonNode instrument, List<SampleAgency> agencies) {
        var next = instrument.path("next");
        var edition = "editions/" + next.path("edition").asText();
        var surveys = session.surveysOfAnalyst();
        var known = surveys.get(edition);
        if (known.status() == 404) {
            surveys.put(edition, plan(instrument)).orFail("Put " + edition);
        } else if (!known.orFail("Read " + edition).text("state").equals("DRAFT")) {
            // An analyst goes on from there.
            return;
        }
        invite(edition, next, agencies);
        new OpenEdition(session).open(next.path("edition").asText());
    }

    private static Map<String, Object> plan(JsonNode instrument) {
        var next = instrument.path("next");
        return Map.of(
                "programme", instrument.path("programme"),
                "year", next.path("year"),
                "title", next.path("title"),
                "questionnaireVersion", instrument.path("version"),
                "synthetic", true,
                "source", SOURCE);
    }

    private void invite(String edition, JsonNode next, List<SampleAgency> agencies) {
        var invited =
                agencies.stream()
                        .filter(agency -> agency.type().equals(next.path("invited").asText()))
                        .map(SampleAgency::code)
                        .toList();
        var body = Map.of("agencies", invited, "terms", terms(next));
        var key = Session.key("invitations", edition);
        // Agencies reach survey-service as events, a moment after their registration.
        Pause.until(
                "survey-service knows the agencies that " + edition + " invites",
                Session.PATIENCE,
                () -> {
                    var path = edition + "/participations";
                    var reply = session.surveysOfAnalyst().post(path, key, body);
                    if (reply.isProblem("agency-unknown")) {
                        return false;
                    }
                    reply.orFail("Invite to " + edition);
                    return true;
                });
    }

    private static Map<String, Object> terms(JsonNode next) {
        var lastDay = Instant.now().atZone(ZONE).toLocalDate().plusDays(DAYS_TO_ANSWER);
        var terms = new HashMap<String, Object>();
        terms.put(
                "deadline",
                Map.of("at", lastDay.atTime(LocalTime.of(23, 59)) + ":00", "zone", ZONE.getId()));
        if (next.has("target")) {
            terms.put("target", next.path("target"));
        }
        return terms;
    }
}
