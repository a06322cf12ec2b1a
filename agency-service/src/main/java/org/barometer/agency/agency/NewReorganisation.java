package org.barometer.agency.agency;

import static org.barometer.agency.http.FieldReader.oneOf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.barometer.agency.agency.model.AgencyCode;
import org.barometer.agency.agency.model.Reorganisation;
import org.barometer.agency.agency.model.Reorganisation.Predecessor;
import org.barometer.agency.agency.model.Reorganisation.Successor;
import org.barometer.agency.agency.model.Succession;
import org.barometer.agency.http.FieldReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a split or merger; text until all of it has been looked at. */
public record NewReorganisation(
        @Schema(required = true, type = SchemaType.STRING, implementation = Succession.Kind.class)
                @Nullable String kind,
        @Schema(required = true, description = "The agencies that give way, and retire")
                @Nullable List<GivingWay> predecessors,
        @Schema(
                        required = true,
                        description =
                                "The agencies that go on with the work: one that is there by its code"
                                        + " alone, a new one described as for its registration")
                @Nullable List<NewAgency> successors,
        @Schema(
                        required = true,
                        type = SchemaType.STRING,
                        format = "date",
                        description = "From which day on, not in the future")
                @Nullable String effectiveOn) {
    private static final int MOST = 100;

    /** An agency that gives way, as whoever decided so read it. */
    public record GivingWay(
            @Schema(required = true) @Nullable String code,
            @Schema(required = true, description = "As it was read") @Nullable Long revision) {

        Optional<Predecessor> read(FieldReader fields) {
            var itsCode = fields.required("code", code, AgencyCode::new);
            fields.require(
                    revision != null && revision > 0, "revision", "Say which revision you read");
            return itsCode.map(its -> new Predecessor(its, revision == null ? 0 : revision));
        }
    }

    public Reorganisation toModel() {
        var fields = new FieldReader();
        var itsKind = fields.required("kind", kind, oneOf(Succession.Kind.class));
        var itsDay = fields.required("effectiveOn", effectiveOn, NewReorganisation::day);
        var givingWay = new ArrayList<Predecessor>();
        var goingOn = new ArrayList<Successor>();
        var before = some("predecessors", predecessors, fields);
        for (int i = 0; i < before.size(); i++) {
            before.get(i).read(fields.within("predecessors/" + i)).ifPresent(givingWay::add);
        }
        var after = some("successors", successors, fields);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).asSuccessor(fields.within("successors/" + i)).ifPresent(goingOn::add);
        }
        fields.refuseWhatIsWrong();
        return new Reorganisation(itsKind.orElseThrow(), givingWay, goingOn, itsDay.orElseThrow());
    }

    private static <T> List<T> some(String field, @Nullable List<T> sent, FieldReader fields) {
        var usable = sent != null && sent.size() <= MOST && !sent.contains(null);
        fields.require(usable, field, "Name 1 to %d agencies".formatted(MOST));
        return usable && sent != null ? sent : List.of();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Use a day such as 2026-01-31", e);
        }
    }
}
