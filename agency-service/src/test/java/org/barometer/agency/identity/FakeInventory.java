package org.barometer.agency.identity;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is in the identity provider in memory. */
@Mock
@ApplicationScoped
public class FakeInventory implements Inventory {
    private final FakeOrganizations organizations;
    private final FakeAccounts accounts;
    private final FakePrograms programs;

    FakeInventory(FakeOrganizations organizations, FakeAccounts accounts, FakePrograms programs) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.programs = programs;
    }

    @Override
    public Contents look(Set<String> roles) {
        return new Contents(
                organizations.all(),
                accounts.all().stream()
                        .map(
                                each ->
                                        new Account(
                                                each.id(),
                                                Optional.of(each.email()),
                                                Optional.of(each.language()),
                                                each.enabled(),
                                                setOf(each.role()),
                                                setOf(each.organization())))
                        .toList(),
                programs.all().stream()
                        .map(
                                each ->
                                        new Account(
                                                each.program().client(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                each.enabled(),
                                                Set.of(each.program().role()),
                                                each.program().organization().stream()
                                                        .collect(Collectors.toSet())))
                        .toList());
    }

    private static Set<String> setOf(@Nullable String value) {
        return Stream.ofNullable(value).collect(Collectors.toSet());
    }
}
