package org.barometer.agency.member.model;

/** What may change about a person; the address never does. */
public record MemberDetails(Assignment assignment, Language language, MemberStatus status) {}
