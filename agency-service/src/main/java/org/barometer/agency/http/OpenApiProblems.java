package org.barometer.agency.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation the problems that the edge of this service answers with. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiProblems implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths().getPathItems();
        if (paths == null) {
            return;
        }
        paths.values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(OpenApiProblems::complete);
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        problemsOf(operation)
                .forEach(
                        (status, description) -> {
                            if (responses.getAPIResponse(status) == null) {
                                responses.addAPIResponse(
                                        status,
                                        OASFactory.createAPIResponse().description(description));
                            }
                        });
        responses.getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().compareTo("400") >= 0)
                .map(Map.Entry::getValue)
                .forEach(OpenApiProblems::asProblem);
    }

    private static Map<String, String> problemsOf(Operation operation) {
        var places = places(operation);
        var problems = new LinkedHashMap<String, String>();
        if (operation.getRequestBody() != null
                || places.stream().anyMatch(place -> place != Parameter.In.PATH)) {
            problems.put("400", "Something about the request is not as it should be");
        }
        problems.put("401", "A valid bearer token is needed");
        problems.put("403", "The caller's role does not allow this");
        if (places.contains(Parameter.In.PATH)) {
            problems.put("404", "There is nothing here that the caller may see");
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", "The body is too large");
            problems.put("415", "The body is no JSON");
        }
        problems.put("500", "Something went wrong; the instance is the number of the incident");
        return problems;
    }

    private static Set<Parameter.In> places(Operation operation) {
        var parameters = operation.getParameters();
        return parameters == null
                ? Set.of()
                : parameters.stream().map(Parameter::getIn).collect(Collectors.toSet());
    }

    private static void asProblem(APIResponse response) {
        response.content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE.toString(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }
}
