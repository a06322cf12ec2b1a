package org.barometer.survey.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.barometer.survey.edition.model.Invited;
import org.barometer.survey.wall.Wall;

/** Who is asked to take part in an edition, as others need to know it. */
@ApplicationScoped
class InvitedReader {
    private static final String INVITED =
            "select agency, target from participation where edition = :edition order by agency";

    private final EntityManager entities;
    private final Wall wall;

    InvitedReader(EntityManager entities, Wall wall) {
        this.entities = entities;
        this.wall = wall;
    }

    /** All of them, also where one agency's answer to its invitation is what is told. */
    List<Invited> in(String edition) {
        var rows =
                wall.seeAll(
                        () ->
                                entities.createNativeQuery(INVITED, Object[].class)
                                        .setParameter("edition", edition)
                                        .getResultList());
        var invited = new ArrayList<Invited>();
        for (var row : rows) {
            invited.add(invited((Object[]) row));
        }
        return invited;
    }

    private static Invited invited(Object[] columns) {
        return new Invited(
                (String) columns[0],
                columns[1] instanceof Number target ? Integer.valueOf(target.intValue()) : null);
    }
}
