package cn.veterans.process.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no single element shows: doubled ids, calls of calls, starts that nobody may trigger, loops without a wait. */
final class StructureCheck {
    /** Nodes at which a token does not wait; a loop of these alone never ends. */
    private static final Set<String> PASSING = Set.of("bpmn:exclusiveGateway", "bpmn:parallelGateway");

    private StructureCheck() {}

    static List<Finding> check(ModelNode root, AllowList list) {
        List<ModelNode> nodes = root.walk();
        List<Finding> findings = new ArrayList<>();
        findDuplicateIds(nodes, findings);
        findRecursiveCalls(nodes, list, findings);
        findWrongStarts(nodes, findings);
        findLoopsWithoutWait(nodes, findings);
        return findings;
    }

    private static void findDuplicateIds(List<ModelNode> nodes, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (ModelNode node : nodes) {
            String id = node.attribute("id");
            if (id != null && !seen.add(id)) findings.add(Finding.at(node, "id", "duplicate-id", "标识“" + id + "”在文件里重复。"));
        }
    }

    /** A diagram that others call may not call on: so no chain of calls comes back to itself. */
    private static void findRecursiveCalls(List<ModelNode> nodes, AllowList list, List<Finding> findings) {
        for (ModelNode node : nodes) {
            if (!node.name.equals("bpmn:callActivity") || node.parent == null) continue;
            if (list.registered().calledProcessKeys().contains(processOf(node).attributeOrEmpty("id"))) {
                findings.add(Finding.at(node, "recursive-call", "被调用的流程不能再调用其他流程。"));
            }
        }
    }

    /** The process in which an element stands, however deep. */
    private static ModelNode processOf(ModelNode node) {
        return node.name.equals("bpmn:process") || node.parent == null ? node : processOf(node.parent);
    }

    /** A process starts by command only; a sub-process by exactly one message, by its reference. */
    private static void findWrongStarts(List<ModelNode> nodes, List<Finding> findings) {
        for (ModelNode node : nodes) {
            boolean wrong = switch (node.name) {
                case "bpmn:startEvent" -> isWrongStart(node);
                case "bpmn:subProcess" -> node.children.stream().filter(child -> child.name.equals("bpmn:startEvent")).count() != 1;
                default -> false;
            };
            if (wrong) findings.add(Finding.at(node, "start-not-allowed", "流程只能由指令启动；事件子流程只能有一个开始事件，且只等待一个已登记的消息。"));
        }
    }

    private static boolean isWrongStart(ModelNode start) {
        List<ModelNode> messages = start.children.stream().filter(child -> child.name.equals("bpmn:messageEventDefinition")).toList();
        if (start.parent == null || !start.parent.name.equals("bpmn:subProcess")) return !messages.isEmpty() || start.attribute("isInterrupting") != null;
        return messages.size() != 1 || messages.get(0).attribute("messageRef") == null || messages.get(0).attribute("camunda:type") != null;
    }

    private static void findLoopsWithoutWait(List<ModelNode> nodes, List<Finding> findings) {
        Map<String, ModelNode> passing = new LinkedHashMap<>();
        Map<String, Set<String>> open = new LinkedHashMap<>();
        for (ModelNode node : nodes) {
            if (!PASSING.contains(node.name)) continue;
            passing.put(node.attributeOrEmpty("id"), node);
            open.put(node.attributeOrEmpty("id"), new HashSet<>());
        }
        for (ModelNode flow : nodes) {
            if (!flow.name.equals("bpmn:sequenceFlow")) continue;
            Set<String> targets = open.get(flow.attributeOrEmpty("sourceRef"));
            String target = flow.attributeOrEmpty("targetRef");
            if (targets != null && passing.containsKey(target)) targets.add(target);
        }
        // Take away what leads nowhere until nothing changes: what is left lies on, or leads into, a loop.
        while (open.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(open::containsKey))) {
            continue;
        }
        open.keySet().forEach(id -> findings.add(Finding.at(passing.get(id), "loop-without-wait", "网关之间形成没有任何等待的循环，流程会无限执行。")));
    }
}
