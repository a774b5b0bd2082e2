package cn.veterans.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Judges one resource, BPMN or DMN, by the allow-list; the TypeScript guard decides the same. */
final class ModelCheck {
    private final AllowList list;
    private final ElementCheck elements;

    ModelCheck(AllowList list) {
        this.list = list;
        this.elements = new ElementCheck(list);
    }

    /** @return every reason to refuse; empty when it may be deployed. A document that cannot be read gives one. */
    List<Finding> check(byte[] bytes) {
        ModelNode root;
        try {
            root = ModelParser.parse(ModelDecoder.decode(bytes, list.limits()), list);
        } catch (DocumentRefused refusal) {
            return List.of(refusal.finding);
        }
        List<Finding> findings = new ArrayList<>();
        Deque<ModelNode> stack = new ArrayDeque<>(List.of(root));
        while (!stack.isEmpty()) {
            ModelNode node = stack.pop();
            Finding misplaced = elements.checkPlace(node);
            if (misplaced != null) {
                findings.add(misplaced);
                continue;
            }
            findings.addAll(elements.check(node));
            for (int i = node.children.size() - 1; i >= 0; i--) stack.push(node.children.get(i));
        }
        findings.addAll(StructureCheck.check(root, list));
        return findings;
    }
}
