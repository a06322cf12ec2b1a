package org.barometer.e2e.redteam;

import java.util.Optional;

/** Reads as everybody may, attacks with all that was read, and reports what it came to. */
public final class RedTeam {

    private final Notebook notebook = new Notebook();

    /**
     * Reads all that somebody may, in every form.
     *
     * @param role who reads, as the report calls it
     */
    public void read(String role, Web web) {
        new Reading(notebook, role, web).everything();
    }

    /** The same at the address that each figure has of its own, whether it is shown or not. */
    public void lookUp(String role, Web web) {
        new Reading(notebook, role, web).addresses();
    }

    /** Looks for everything that must not be found. */
    public Report attack(Truth truth) {
        var report = new Report(notebook);
        var moments = Moments.of(notebook, truth);
        moments.contradictions().forEach(report::contradiction);
        moments.byQuestion()
                .forEach(
                        (question, told) ->
                                Optional.ofNullable(notebook.questions().get(question))
                                        .ifPresent(
                                                asked ->
                                                        new Attack(
                                                                        notebook, truth, question,
                                                                        asked, report)
                                                                .on(told)));
        return report;
    }
}
