package org.barometer.trend.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.barometer.trend.release.Readers;
import org.barometer.trend.release.model.Release.State;
import org.barometer.trend.release.model.Step;

/** Says of a release that was taken back that it was, and why, wherever it is asked for. */
@RequestScoped
public class WithdrawnPages {
    private final Readers readers;
    private final Reader reader;

    WithdrawnPages(Readers readers, Reader reader) {
        this.readers = readers;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance withdrawn(Frame frame, Withdrawn withdrawn);
    }

    /** The page to be shown instead, where the release was taken back. */
    public Optional<Response> instead(String code) {
        return readers.out().stream()
                .filter(release -> release.code().equals(code))
                .filter(release -> release.state() == State.WITHDRAWN)
                .findFirst()
                .flatMap(
                        release ->
                                release.step(Step.Kind.WITHDRAWN)
                                        .map(
                                                step ->
                                                        Withdrawn.of(
                                                                release,
                                                                step,
                                                                reader.language(),
                                                                reader.words())))
                .map(
                        gone ->
                                Response.fromResponse(
                                                reader.page(
                                                        Templates.withdrawn(
                                                                reader.frame(reader.here("/")),
                                                                gone)))
                                        .status(Response.Status.GONE)
                                        .build());
    }
}
