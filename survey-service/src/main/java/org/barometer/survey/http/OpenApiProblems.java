package org.barometer.survey.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the API document what every operation has in common: how it says no. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiProblems implements OASFilter {
    /** Sorted, so that the document of two builds is the same. */
    private static final SortedMap<String, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            "400", "The request cannot be read or is not of the documented form",
                            "401", "No valid token",
                            "403", "The role or the agency does not allow it",
                            "404", "Nothing there, or nothing that the caller may see"));

    private static final SortedMap<String, String> REFUSALS_OF_CHANGES =
            new TreeMap<>(
                    Map.of(
                            "409", "The present state does not allow it; the type says why",
                            "422",
                                    "Understood, but wrong: every violation with its place and remedy",
                            "503", "Not now: send it again after the seconds of Retry-After"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema("Problem", schema());
        api.getPaths().getPathItems().values().forEach(OpenApiProblems::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations()
                .forEach(
                        (method, operation) -> {
                            REFUSALS.forEach((status, why) -> refuse(operation, status, why));
                            if (method != PathItem.HttpMethod.GET) {
                                REFUSALS_OF_CHANGES.forEach(
                                        (status, why) -> refuse(operation, status, why));
                            }
                        });
    }

    private static void refuse(Operation operation, String status, String why) {
        operation.getResponses().addAPIResponse(status, problem(why));
    }

    private static APIResponse problem(String why) {
        return OASFactory.createAPIResponse()
                .description(why)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(
                                                        OASFactory.createSchema()
                                                                .ref(
                                                                        "#/components/schemas/Problem"))));
    }

    private static Schema schema() {
        var violation =
                object("pointer", "code", "message")
                        .addProperty("pointer", text("JSON pointer to the place"))
                        .addProperty("code", text("Which rule; stable"))
                        .addProperty("message", text("What would be right"));
        violation.addProperty(
                "spans",
                OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.ARRAY))
                        .description("The parts of a text that are meant, never the text itself")
                        .items(span()));
        return object("type", "title", "status", "detail")
                .description("RFC 9457 problem details")
                .addProperty("type", text("urn:barometer:problem:…; stable"))
                .addProperty("title", text("The type in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text("For people"))
                .addProperty("instance", text("Names an incident in the log"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(violation))
                .addProperty("lock", lock());
    }

    private static Schema lock() {
        var key =
                object("role", "how")
                        .addProperty("role", text("Who can unlock it"))
                        .addProperty("how", texts("What that role has to do"));
        return object("what", "why", "since", "unlockedBy", "text")
                .description("Why it cannot be changed")
                .addProperty("what", text("EDITION, QUESTIONNAIRE, PARTICIPATION or RESPONSE"))
                .addProperty("why", text("Stable code of the reason"))
                .addProperty("since", text("When it was locked").format("date-time"))
                .addProperty(
                        "until",
                        text("When it opens by itself; absent where it never does")
                                .format("date-time"))
                .addProperty(
                        "unlockedBy",
                        OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).items(key))
                .addProperty("text", texts("The same for people"));
    }

    private static Schema texts(String description) {
        return object().description(description + ", by language")
                .additionalPropertiesSchema(text("In this language"));
    }

    private static Schema span() {
        return object("start", "end", "kind")
                .addProperty("start", number("In UTF-16 code units"))
                .addProperty("end", number("The first one after it"))
                .addProperty("kind", text("What could identify somebody, such as email"));
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .description(description);
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .required(List.of(required));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(description);
    }
}
