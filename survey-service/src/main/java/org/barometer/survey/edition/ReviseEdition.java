package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.barometer.survey.edition.model.Edition;
import org.barometer.survey.programme.ProgrammeLock;

/**
 * Lets others change what belongs to an edition, such as who is invited: under the programme's
 * lock, and with a new revision, so that no answer is taken under the old rules.
 */
@ApplicationScoped
public class ReviseEdition {
    private final EditionStore store;
    private final ProgrammeLock lock;
    private final EditionNews news;

    ReviseEdition(EditionStore store, ProgrammeLock lock, EditionNews news) {
        this.store = store;
        this.lock = lock;
        this.news = news;
    }

    /** The edition as it is, and stays until the transaction ends; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Edition> hold(String code) {
        return store.programmeOf(code)
                .map(
                        programme -> {
                            lock.takeAlone(programme);
                            return store.findById(code).toModel();
                        });
    }

    /** Says that what belongs to the edition has changed; it is to be held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revised(Edition edition) {
        news.changed(store.findById(edition.code()), edition.revised());
    }

    /** Says that other things are counted: the next edition is compared with it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askedOtherwise(Edition edition) {
        news.askedOtherwise(store.findById(edition.code()), edition.revised());
    }
}
