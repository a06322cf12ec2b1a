package org.barometer.survey.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Tells a reader who already has the newest that nothing has changed. */
@ApplicationScoped
public class ETags {
    private final ObjectMapper json;

    ETags(ObjectMapper json) {
        this.json = json;
    }

    /** The content, or 304 to who has it: the tag is a digest of what would be sent. */
    public <T> RestResponse<T> answer(Request request, T content) {
        var tag = tagOf(content);
        return request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(content).tag(tag).build()
                : RestResponse.ResponseBuilder.<T>notModified(tag).build();
    }

    private EntityTag tagOf(Object content) {
        try {
            var sha256 =
                    MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return new EntityTag(HexFormat.of().formatHex(sha256, 0, 16));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A view could not be written", e);
        }
    }
}
