package cn.veterans.process.guard;

import java.util.HashSet;
import java.util.Set;

/** The names that a model may use, because somebody serves them. */
public record Registered(Set<String> topics, Set<String> formKeys, Set<String> messages, Set<String> decisions, Set<String> processKeys,
                         Set<String> calledProcessKeys) {
    public Registered {
        topics = orEmpty(topics);
        formKeys = orEmpty(formKeys);
        messages = orEmpty(messages);
        decisions = orEmpty(decisions);
        processKeys = orEmpty(processKeys);
        calledProcessKeys = orEmpty(calledProcessKeys);
    }

    /** @param list name of a list as the allow-list writes it */
    Set<String> of(String list) {
        return switch (list) {
            case "topics" -> topics;
            case "formKeys" -> formKeys;
            case "messages" -> messages;
            case "decisions" -> decisions;
            case "processKeys" -> processKeys;
            case "calledProcessKeys" -> calledProcessKeys;
            default -> throw new IllegalStateException("the allow-list names an unknown list: " + list);
        };
    }

    Registered plus(Registered other) {
        return new Registered(union(topics, other.topics), union(formKeys, other.formKeys), union(messages, other.messages),
            union(decisions, other.decisions), union(processKeys, other.processKeys), union(calledProcessKeys, other.calledProcessKeys));
    }

    private static Set<String> orEmpty(Set<String> names) {
        return names == null ? Set.of() : names;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
