package org.barometer.survey.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.barometer.survey.screening.model.Span;
import org.barometer.survey.screening.model.TextScreen;

/** Finds in free text what could identify somebody, by the rules of those who issue the numbers. */
@ApplicationScoped
class ScreenedText implements TextScreen {
    private static final List<Finder> FINDERS =
            List.of(
                    new LinkFinder(),
                    new AddressFinder(),
                    new NumberFinder(),
                    new PhoneFinder(),
                    new LetteredIdFinder(),
                    new BankAccountFinder(),
                    new TokenFinder(),
                    new HandleFinder());

    @Override
    public List<Span> identifying(String text) {
        var plain = PlainText.of(text);
        var findings = new Findings(plain);
        FINDERS.forEach(finder -> finder.find(plain, findings));
        return findings.outermost();
    }
}
