package org.barometer.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.barometer.sample.model.ExpandedEdition;
import org.barometer.sample.model.SampleEdition;
import org.barometer.sample.model.SampleQuestion;
import org.barometer.sample.model.SampleResponse;
import org.barometer.sample.model.Text;

/** Opens an edition, lets every agency's coordinator submit its responses, and closes it. */
record CollectEdition(Session session) {

    private static final Map<String, Text> PROGRAMMES =
            Map.of(
                    "OFFICERS", new Text("Officer survey", "Polisenkäten"),
                    "COMPANIES", new Text("Company survey", "Företagsenkäten"));

    void collect(ExpandedEdition expanded) {
        var edition = expanded.edition();
        var known = session.surveysOfAnalyst().get("editions/" + edition.code());
        var state =
                known.status() == 404
                        ? "DRAFT"
                        : known.orFail("Read edition " + edition.code()).text("state");
        if (state.equals("CLOSED")) {
            return;
        }
        if (state.equals("DRAFT")) {
            prepare(edition);
            new OpenEdition(session).open(edition.code());
        }
        // One of each agency first: then the workers sign in side by side, not one after the other.
        var responses =
                expanded.responses().stream()
                        .sorted(Comparator.comparingInt(SampleResponse::number))
                        .toList();
        session.crew().forEach(responses, response -> submit(edition, response));
        close(edition);
    }

    private void prepare(SampleEdition edition) {
        var programme = "programmes/" + edition.programme();
        var title = PROGRAMMES.getOrDefault(edition.programme(), edition.title());
        var questions = edition.questions().stream().map(CollectEdition::body).toList();
        put(programme, Map.of("title", title, "unit", edition.unit()));
        put(
                programme + "/questionnaires/" + edition.questionnaireVersion(),
                Map.of("questions", questions));
        put(
                "editions/" + edition.code(),
                Map.of(
                        "programme", edition.programme(),
                        "year", edition.year(),
                        "title", edition.title(),
                        "questionnaireVersion", edition.questionnaireVersion(),
                        "synthetic", true,
                        "source", edition.source()));
    }

    private static Map<String, Object> body(SampleQuestion question) {
        return Map.of(
                "code", question.code(),
                "measure", question.measure(),
                "type", question.type(),
                "text", question.text(),
                "options", question.options(),
                "missing", List.of(),
                "required", true);
    }

    private void close(SampleEdition edition) {
        put("editions/%s/state".formatted(edition.code()), Map.of("state", "CLOSED"));
    }

    private void put(String path, Object body) {
        session.surveysOfAnalyst().put(path, body).orFail("Put " + path);
    }

    private void submit(SampleEdition edition, SampleResponse response) {
        var surveys = session.surveysOfCoordinator(response.agency());
        var path = "editions/%s/responses".formatted(edition.code());
        var key = Session.key(edition.code(), response.agency(), response.number());
        var body =
                Map.of(
                        "questionnaireVersion", edition.questionnaireVersion(),
                        "answers", answers(edition, response));
        // An agency reaches survey-service as an event, a moment after its registration.
        Pause.until(
                "survey-service knows agency %s as active".formatted(response.agency()),
                Session.PATIENCE,
                () -> {
                    var reply = surveys.post(path, key, body);
                    if (reply.isProblem("agency-not-active")) {
                        return false;
                    }
                    reply.orFail("Submit for agency " + response.agency());
                    return true;
                });
    }

    private static Map<String, Object> answers(SampleEdition edition, SampleResponse response) {
        var answers = new TreeMap<String, Object>();
        for (var question : edition.questions()) {
            var chosen = response.chosen(question.code());
            boolean several = question.type() == SampleQuestion.Type.MULTIPLE_CHOICE;
            answers.put(question.code(), several ? chosen : chosen.getFirst());
        }
        return answers;
    }
}
