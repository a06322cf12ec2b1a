package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.barometer.agency.agency.model.AgencyStatus;
import org.barometer.agency.agency.model.AgencyType;
import org.barometer.agency.agency.model.CountryCode;
import org.barometer.agency.agency.model.LanguageCode;
import org.barometer.agency.agency.model.SizeBand;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which agencies are asked for; whatever is left out does not matter. */
public class AgencyFilter {
    private static final int LONGEST_TEXT = 100;

    @QueryParam("country")
    @Nullable String country;

    @QueryParam("type")
    @Schema(type = SchemaType.STRING, implementation = AgencyType.class)
    @Nullable String type;

    @QueryParam("size")
    @Schema(type = SchemaType.STRING, implementation = SizeBand.class)
    @Nullable String size;

    @QueryParam("status")
    @Schema(type = SchemaType.STRING, implementation = AgencyStatus.class)
    @Nullable String status;

    @QueryParam("language")
    @Parameter(description = "The language to write to it in, ISO 639-1")
    @Nullable String language;

    @QueryParam("text")
    @Parameter(description = "What its code or one of its names contains, in any case")
    @Nullable String text;

    /** The filter that a form holds, by the names of the parameters. */
    public static AgencyFilter of(Function<String, @Nullable String> form) {
        var filter = new AgencyFilter();
        filter.country = form.apply("country");
        filter.type = form.apply("type");
        filter.size = form.apply("size");
        filter.status = form.apply("status");
        filter.language = form.apply("language");
        filter.text = form.apply("text");
        return filter;
    }

    /** Every value that is wrong becomes a violation. */
    void check(FieldReader fields) {
        fields.optional("country", country, CountryCode::new);
        fields.optional("type", type, oneOf(AgencyType.class));
        fields.optional("size", size, oneOf(SizeBand.class));
        fields.optional("status", status, oneOf(AgencyStatus.class));
        fields.optional("language", language, LanguageCode::new);
        fields.require(
                text == null || (!text.isBlank() && text.length() <= LONGEST_TEXT),
                "text",
                "Use 1 to %d characters".formatted(LONGEST_TEXT));
    }

    /** The values that matter, by the names of their parameters. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        put(given, "country", country);
        put(given, "type", type);
        put(given, "size", size);
        put(given, "status", status);
        put(given, "language", language);
        put(given, "text", text);
        return given;
    }

    UriBuilder on(UriBuilder list) {
        given().forEach((name, value) -> list.queryParam(name, "{" + name + "}"));
        return list.resolveTemplates(new LinkedHashMap<>(given()));
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
