package org.barometer.survey.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.barometer.survey.questionnaire.model.PublishedQuestion;

/** The open questions whose answers are counted by codes, in the editions where they are. */
@ApplicationScoped
public class CodedQuestions
        implements PanacheRepositoryBase<CodedQuestionEntity, CodedQuestionEntity.Key> {

    /** To be called while the edition is held; returns whether it says something new. */
    public boolean put(String edition, String question, int version, PublishedQuestion asked) {
        var known = findById(new CodedQuestionEntity.Key(edition, question));
        if (known != null && known.version == version && known.asked.equals(asked)) {
            return false;
        }
        var entity = known == null ? new CodedQuestionEntity() : known;
        entity.edition = edition;
        entity.question = question;
        entity.version = version;
        entity.asked = asked;
        if (known == null) {
            persist(entity);
        }
        return true;
    }

    /** The version of the codebook by which a question is counted, if it is. */
    public Optional<Integer> versionOf(String edition, String question) {
        return findByIdOptional(new CodedQuestionEntity.Key(edition, question))
                .map(entity -> entity.version);
    }

    List<PublishedQuestion> of(String edition) {
        return list("edition = ?1 order by question", edition).stream()
                .map(entity -> entity.asked)
                .toList();
    }
}
