package cn.veterans.process.guard;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What is wrong with one attribute. The first reason counts: name, literal, pattern, expression, closed list, registered name, days. */
final class AttributeCheck {
    private final AllowList list;

    AttributeCheck(AllowList list) {
        this.list = list;
    }

    /** Whether a text holds the start of an engine expression, in either form. */
    static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** @return null when nothing is wrong */
    Finding check(ModelNode node, ModelNode.Attribute attribute, AllowList.ElementRule rule) {
        String name = attribute.name();
        String value = attribute.value();
        if (!attribute.uri().isEmpty() && !list.namespaces().containsValue(attribute.uri())) {
            return Finding.at(node, name, "namespace-not-allowed", "该属性的命名空间不允许使用。");
        }
        if (!rule.attributes().contains(name)) return Finding.at(node, name, "attribute-not-allowed", "不允许有此属性。");
        String literal = list.literals().get(node.name + "@" + name);
        if (literal != null) {
            return value.equals(literal) ? null : Finding.at(node, name, "expression-not-allowed", "只能写成 " + literal + "。");
        }
        String pattern = rule.expressionAttributes().get(name);
        if (pattern != null) {
            if (Pattern.matches(list.patterns().get(pattern), value)) return null;
            return Finding.at(node, name, holdsExpression(value) ? "expression-not-allowed" : "value-not-allowed", "值“" + value + "”不符合允许的写法。");
        }
        if (holdsExpression(value)) return Finding.at(node, name, "expression-not-allowed", "不允许出现表达式。");
        return checkValue(node, name, value, rule);
    }

    private Finding checkValue(ModelNode node, String name, String value, AllowList.ElementRule rule) {
        List<String> values = rule.fixed().get(name);
        if (values != null && !values.contains(value)) {
            return Finding.at(node, name, "value-not-allowed", "只能是 " + String.join("、", values) + "，不能是“" + value + "”。");
        }
        String registered = rule.registeredAttributes().get(name);
        if (registered != null && !list.registered().of(registered).contains(value)) {
            return Finding.at(node, name, codeOf(registered), "“" + value + "”没有登记。");
        }
        if (rule.daysAttributes().contains(name)) {
            OptionalInt days = Durations.wholeDays(value);
            int least = Durations.wholeDays(list.limits().historyTimeToLiveMin()).orElse(0);
            if (days.isEmpty() || days.getAsInt() < least) {
                return Finding.at(node, name, "history-time-to-live-not-allowed", "历史保留期“" + value + "”应写成 P天数D，且不少于 " + list.limits().historyTimeToLiveMin() + "。");
            }
        }
        return null;
    }

    private static String codeOf(String registered) {
        return switch (registered) {
            case "topics" -> "topic-not-registered";
            case "formKeys" -> "form-not-registered";
            case "messages" -> "message-not-registered";
            case "decisions" -> "decision-not-registered";
            default -> "process-not-registered";
        };
    }
}
