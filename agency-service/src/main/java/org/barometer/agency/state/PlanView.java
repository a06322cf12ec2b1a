package org.barometer.agency.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.barometer.agency.state.model.Item;
import org.barometer.agency.state.model.Item.Action;
import org.barometer.agency.state.model.Item.Hindrance;
import org.barometer.agency.state.model.Plan;
import org.barometer.agency.state.model.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would change, in the order in which it would be done. */
record PlanView(
        @Schema(required = true, description = "Send it to apply exactly this plan") String digest,
        @Schema(required = true) List<ItemView> items) {

    /** One thing that would change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            @Schema(required = true) String digest,
            @Schema(required = true) Action action,
            @Schema(required = true) Subject.Kind subject,
            @Schema(
                            required = true,
                            description = "The code of an agency, the e-mail address of a person")
                    String id,
            @Schema(required = true) Map<String, String> before,
            @Schema(required = true) Map<String, String> after,
            @Schema(
                            description =
                                    "What stands against it. SECOND_PERSON: it is asked for, and"
                                            + " another administrator decides. With any other it is"
                                            + " not done")
                    @Nullable Hindrance hindrance) {
        static ItemView of(Item item) {
            return new ItemView(
                    item.digest(),
                    item.action(),
                    item.isAboutAnAgency() ? Subject.Kind.AGENCY : Subject.Kind.PERSON,
                    item.target(),
                    item.before(),
                    item.after(),
                    item.hindrance().orElse(null));
        }
    }

    static PlanView of(Plan plan) {
        return new PlanView(plan.digest(), plan.items().stream().map(ItemView::of).toList());
    }
}
