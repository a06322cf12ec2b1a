package org.barometer.survey.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.barometer.survey.pages.Frame;

/** The pages of the form. */
@CheckedTemplate(basePath = "form")
final class FormTemplates {
    private FormTemplates() {}

    static native TemplateInstance list(Frame frame, ListView list);

    static native TemplateInstance start(Frame frame, StartView start);

    static native TemplateInstance section(Frame frame, FormView form);

    static native TemplateInstance review(Frame frame, ReviewView review);

    static native TemplateInstance receipt(Frame frame, ReceiptPage receipt);
}
