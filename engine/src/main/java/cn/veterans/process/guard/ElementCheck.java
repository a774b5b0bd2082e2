package cn.veterans.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with one element: its place, its attributes, its text. */
final class ElementCheck {
    /** White space as JavaScript trims it, so that both guards see the same text. */
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\x{FEFF}\\x0B]+|[\\s\\p{Z}\\x{FEFF}\\x0B]+$");
    private final AllowList list;
    private final AttributeCheck attributes;

    ElementCheck(AllowList list) {
        this.list = list;
        this.attributes = new AttributeCheck(list);
    }

    /** @return null when the element may be where it is; what lies below a refused element is not looked at */
    Finding checkPlace(ModelNode node) {
        for (String uri : Stream.concat(Stream.of(node.uri), node.declared.stream()).toList()) {
            if (!uri.isEmpty() && !list.namespaces().containsValue(uri)) {
                return Finding.at(node, "namespace-not-allowed", "不允许的命名空间“" + uri + "”。");
            }
        }
        if (!list.elements().containsKey(node.name)) return Finding.at(node, "element-not-allowed", "不允许使用此元素。");
        if (node.parent == null) {
            return list.roots().contains(node.name) ? null : Finding.at(node, "element-not-allowed", "不能作为文件的根元素。");
        }
        AllowList.ElementRule outer = list.elements().get(node.parent.name);
        Set<String> allowedHere = outer == null ? Set.of() : outer.children();
        return allowedHere.contains(node.name) ? null : Finding.at(node, "element-not-allowed", "不能放在 " + node.parent.name + " 里。");
    }

    List<Finding> check(ModelNode node) {
        AllowList.ElementRule rule = list.elements().get(node.name);
        List<Finding> findings = new ArrayList<>();
        for (String name : rule.required()) {
            if (node.attribute(name) == null) findings.add(Finding.at(node, name, "attribute-missing", "缺少此属性。"));
        }
        for (ModelNode.Attribute attribute : node.attributes) {
            Finding problem = attributes.check(node, attribute, rule);
            if (problem != null) findings.add(problem);
        }
        Finding problem = checkText(node, rule);
        if (problem != null) findings.add(problem);
        return findings;
    }

    private Finding checkText(ModelNode node, AllowList.ElementRule rule) {
        String text = EDGES.matcher(node.text).replaceAll("");
        if (rule.text() == null || rule.text().equals("plain")) {
            if (AttributeCheck.holdsExpression(text)) return Finding.at(node, "expression-not-allowed", "文字里不允许出现表达式。");
            return rule.text() == null && !text.isEmpty() ? Finding.at(node, "text-not-allowed", "这里不应有文字。") : null;
        }
        if (rule.text().equals("duration")) return isAllowedDuration(text) ? null
            : Finding.at(node, "timer-not-allowed", "时长“" + text + "”不是 " + list.limits().timerMin() + " 至 " + list.limits().timerMax() + " 之间的固定时长。");
        if (Pattern.matches(list.patterns().get(rule.text()), text)) return null;
        return rule.text().equals("identifier")
            ? Finding.at(node, "timer-not-allowed", "定时器只能写成 ${变量名}，不能是“" + text + "”。")
            : Finding.at(node, "expression-not-allowed", "条件只能写成 ${变量 比较符 常量}，不能是“" + text + "”。");
    }

    private boolean isAllowedDuration(String text) {
        OptionalDouble hours = Durations.hours(text);
        return hours.isPresent() && hours.getAsDouble() >= Durations.hours(list.limits().timerMin()).orElse(0)
            && hours.getAsDouble() <= Durations.hours(list.limits().timerMax()).orElse(0);
    }
}
