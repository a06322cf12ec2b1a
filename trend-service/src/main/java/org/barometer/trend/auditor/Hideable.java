package org.barometer.trend.auditor;

import java.util.List;
import java.util.Set;
import org.barometer.trend.facts.model.Fact;
import org.barometer.trend.facts.model.Sensitive;

/** Something that could be published with more or fewer figures hidden. */
public interface Hideable {

    /**
     * What readers learn. Hiding one name more takes facts away and never adds one.
     *
     * @param hidden names of facts that are not to be published; what cannot be hidden stays
     */
    List<Fact> facts(Set<String> hidden);

    /** What nobody may work out; a figure that is hidden for its own sake is one of these. */
    List<Sensitive> sensitive(Set<String> hidden);
}
