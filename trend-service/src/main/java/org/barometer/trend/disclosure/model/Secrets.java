package org.barometer.trend.disclosure.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.facts.model.LinearForm;
import org.barometer.trend.facts.model.Sensitive;

/** What nobody may learn of a single choice, whether it is shown anywhere or not. */
final class Secrets {
    private final Forms forms;
    private final Rules rules;
    private final Map<LinearForm, Sensitive> found = new LinkedHashMap<>();

    private Secrets(Forms forms, Rules rules) {
        this.forms = forms;
        this.rules = rules;
    }

    /** How many answered in a block that may not be shown. */
    static List<Sensitive> bases(AnswerTable table, Forms forms, Rules rules) {
        var secrets = new Secrets(forms, rules);
        table.blocks().forEach((area, block) -> secrets.judgeBase(forms.name(Set.of(area)), block));
        table.groups().forEach((areas, group) -> secrets.judgeBase(forms.name(areas), group));
        return List.copyOf(secrets.found.values());
    }

    /** Each count once, with the highest threshold that a rule asks for. */
    static List<Sensitive> counts(AnswerTable table, Forms forms, Rules rules) {
        var secrets = new Secrets(forms, rules);
        table.blocks()
                .forEach(
                        (area, block) -> {
                            var name = forms.name(Set.of(area));
                            secrets.judge(name, block);
                            secrets.judgeWithoutOne(name, block);
                        });
        table.groups().forEach((areas, group) -> secrets.judge(forms.name(areas), group));
        return List.copyOf(secrets.found.values());
    }

    private void judgeBase(String name, Block block) {
        if (!rules.show(block)) {
            add(name, forms.base(block), rules.policy().minCell());
        }
    }

    /** R1 and R10: of a block that may not be shown every count is a secret. R3 for the others. */
    private void judge(String name, Block block) {
        if (!rules.show(block)) {
            for (var option : forms.options()) {
                add(
                        name + "/" + option,
                        forms.count(block, Set.of(option)),
                        rules.policy().minCell());
            }
        }
        for (var option : forms.options()) {
            judge(name, block, option);
        }
    }

    /** R3 for those who take their own answers away: then nobody gets the count. */
    private void judgeWithoutOne(String name, Block block) {
        if (!rules.show(block)) {
            return;
        }
        for (var option : forms.options()) {
            if (!rules.show(block.cell(Set.of(option)))) {
                add(
                        name + "/" + option,
                        forms.count(block, Set.of(option)),
                        rules.policy().minCell());
                for (var own : block.contributions()) {
                    var agency = own.agency();
                    judge(name + " without " + agency, block.without(Set.of(agency)), option);
                }
            }
        }
    }

    private void judge(String name, Block block, String option) {
        if (!rules.apply(Rule.CELL)) {
            return;
        }
        var cell = block.cell(Set.of(option));
        if (rules.policy().isSmall(cell)) {
            add(name + "/" + option, forms.count(block, Set.of(option)), rules.policy().minCell());
        }
        if (rules.policy().isNearlyAll(cell)) {
            add(
                    name + "/not " + option,
                    forms.base(block).minus(forms.count(block, Set.of(option))),
                    rules.policy().coalition() + 1L);
        }
    }

    private void add(String name, LinearForm form, long threshold) {
        if (form.equals(LinearForm.NOTHING)) {
            return;
        }
        found.merge(
                form,
                new Sensitive(name, form, threshold),
                (one, other) -> one.threshold() >= other.threshold() ? one : other);
    }
}
