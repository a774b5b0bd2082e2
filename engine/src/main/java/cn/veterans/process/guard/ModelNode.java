package cn.veterans.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An element of a parsed model. Its text is all its own character data joined, so that a comment cannot split an expression. */
final class ModelNode {
    /** name by the allow-list's prefixes, value after decoding */
    record Attribute(String name, String value, String uri) {}

    final String name;
    final String uri;
    final ModelNode parent;
    final List<Attribute> attributes = new ArrayList<>();
    final List<ModelNode> children = new ArrayList<>();
    /** namespace URIs declared at this element */
    final List<String> declared = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    ModelNode(String name, String uri, ModelNode parent) {
        this.name = name;
        this.uri = uri;
        this.parent = parent;
    }

    /** @return null when absent */
    String attribute(String attributeName) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(attributeName)) return attribute.value();
        }
        return null;
    }

    String attributeOrEmpty(String attributeName) {
        String value = attribute(attributeName);
        return value == null ? "" : value;
    }

    String nearestId() {
        for (ModelNode at = this; at != null; at = at.parent) {
            String id = at.attribute("id");
            if (id != null) return id;
        }
        return null;
    }

    /** This element and all below it, in document order; not recursive, so that depth cannot exhaust the stack. */
    List<ModelNode> walk() {
        List<ModelNode> all = new ArrayList<>();
        Deque<ModelNode> stack = new ArrayDeque<>(List.of(this));
        while (!stack.isEmpty()) {
            ModelNode node = stack.pop();
            all.add(node);
            for (int i = node.children.size() - 1; i >= 0; i--) stack.push(node.children.get(i));
        }
        return all;
    }
}
