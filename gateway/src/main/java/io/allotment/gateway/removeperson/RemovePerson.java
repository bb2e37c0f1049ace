package io.allotment.gateway.removeperson;

/** Close a person's account and take back what they were invited to. */
public record RemovePerson(String member) {}
