package cn.veterans.process.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a deployable model may consist of; everything absent is refused. Read from the generated guard/allow-list.json, which the
 * TypeScript guard uses too. Names are prefix:local by the list's own prefixes; a document may use other prefixes, the URI counts.
 * @param literals element@attribute → the only value with an expression that is not a plain identifier
 */
public record AllowList(int version, Limits limits, Map<String, String> namespaces, List<String> roots, Map<String, ElementRule> elements,
                        Registered registered, Map<String, String> literals, Map<String, String> patterns) {

    /** @param historyTimeToLiveMin shortest life of an ended instance in the engine's history, as P180D */
    public record Limits(int bytes, int depth, int elements, String timerMin, String timerMax, String historyTimeToLiveMin) {}

    /**
     * @param attributes all attributes that may stand here
     * @param text null: only white space; plain: any text without an expression; duration; else the name of a pattern
     * @param fixed attributes with a closed list of values
     * @param expressionAttributes attribute → name of the pattern of its value
     * @param registeredAttributes attribute → name of the registered list of its value
     * @param daysAttributes attributes that hold a number of days as P180D
     */
    public record ElementRule(Set<String> attributes, Set<String> children, String text, List<String> required, Map<String, List<String>> fixed,
                              Map<String, String> expressionAttributes, Map<String, String> registeredAttributes, Set<String> daysAttributes) {
        public ElementRule {
            required = required == null ? List.of() : required;
            fixed = fixed == null ? Map.of() : fixed;
            expressionAttributes = expressionAttributes == null ? Map.of() : expressionAttributes;
            registeredAttributes = registeredAttributes == null ? Map.of() : registeredAttributes;
            daysAttributes = daysAttributes == null ? Set.of() : daysAttributes;
        }
    }
}
