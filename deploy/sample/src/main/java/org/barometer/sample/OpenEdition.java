package org.barometer.sample;

import java.util.HashMap;

/**
 * Opens an edition. What cannot be compared with the edition before it is confirmed as seen: the
 * sample's questions changed from year to year, and its documentation says how.
 */
record OpenEdition(Session session) {

    void open(String edition) {
        var surveys = session.surveysOfAnalyst();
        var path = "editions/" + edition;
        var comparability = surveys.get(path).orFail("Read " + path).body().path("comparability");
        var wish = new HashMap<String, Object>();
        wish.put("state", "OPEN");
        if (comparability.has("digest")) {
            wish.put("comparability", comparability.path("digest"));
        }
        surveys.put(path + "/state", wish).orFail("Open " + path);
    }
}
