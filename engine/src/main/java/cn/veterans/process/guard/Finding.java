package cn.veterans.process.guard;

/**
 * One reason why a model is refused. The codes are those of the TypeScript guard.
 * @param element prefix:local by the allow-list's prefixes; empty for the document as a whole
 * @param elementId id of the element or of the nearest one around it; may be null
 * @param attribute may be null
 */
public record Finding(String code, String element, String elementId, String attribute, String message) {
    static Finding ofDocument(String code, String message) {
        return new Finding(code, "", null, null, message);
    }

    static Finding at(ModelNode node, String code, String message) {
        return new Finding(code, node.name, node.nearestId(), null, message);
    }

    static Finding at(ModelNode node, String attribute, String code, String message) {
        return new Finding(code, node.name, node.nearestId(), attribute, message);
    }

    /** For example: bpmn:serviceTask（pay）的属性 camunda:type：…[value-not-allowed] */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(element);
        if (elementId != null) text.append('（').append(elementId).append('）');
        if (attribute != null) text.append("的属性 ").append(attribute);
        return text.append(text.isEmpty() ? "" : "：").append(message).append(" [").append(code).append(']').toString();
    }
}
