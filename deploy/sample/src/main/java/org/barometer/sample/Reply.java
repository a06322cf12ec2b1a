package org.barometer.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
record Reply(int status, JsonNode body) {

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether this is the problem of that kind, such as "code-taken". */
    boolean isProblem(String kind) {
        return body.path("type").asText().endsWith(":" + kind);
    }

    String text(String field) {
        return body.path(field).asText();
    }

    Reply orFail(String step) {
        if (!ok()) {
            throw new SampleFailure("%s: %s".formatted(step, explanation()));
        }
        return this;
    }

    private String explanation() {
        var text = new StringBuilder("HTTP status " + status);
        for (var field : new String[] {"title", "detail", "error_description"}) {
            if (body.hasNonNull(field)) {
                text.append(", ").append(body.path(field).asText());
            }
        }
        for (var violation : body.path("violations")) {
            text.append("; ")
                    .append(violation.path("pointer").asText())
                    .append(' ')
                    .append(violation.path("message").asText());
        }
        return text.toString();
    }
}
