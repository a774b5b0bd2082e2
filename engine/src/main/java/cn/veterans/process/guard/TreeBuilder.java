package cn.veterans.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the tree while the parser reads, and stops it at the limits. */
final class TreeBuilder extends DefaultHandler {
    private final AllowList.Limits limits;
    private final Map<String, String> prefixes = new HashMap<>();
    private List<String> declared = new ArrayList<>();
    private ModelNode root;
    private ModelNode current;
    private int depth;
    private int elements;

    TreeBuilder(AllowList list) {
        this.limits = list.limits();
        list.namespaces().forEach((prefix, uri) -> prefixes.put(uri, prefix));
    }

    ModelNode root() {
        return root;
    }

    Finding finding(String code, String message) {
        return current == null ? Finding.ofDocument(code, message) : Finding.at(current, code, message);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        declared.add(uri);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        depth++;
        elements++;
        if (depth > limits.depth()) throw new DocumentRefused(finding("document-too-deep", "元素嵌套超过 " + limits.depth() + " 层。"));
        if (elements > limits.elements()) throw new DocumentRefused(finding("too-many-elements", "元素超过 " + limits.elements() + " 个。"));
        ModelNode node = new ModelNode(nameOf(uri, local), uri, current);
        for (int i = 0; i < attributes.getLength(); i++) {
            node.attributes.add(new ModelNode.Attribute(nameOf(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i), attributes.getURI(i)));
        }
        node.declared.addAll(declared);
        declared = new ArrayList<>();
        if (current == null) root = node;
        else current.children.add(node);
        current = node;
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        current = current.parent;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (current != null) current.text.append(chars, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw new DocumentRefused(finding("processing-instruction-not-allowed", "不允许处理指令“" + target + "”。"));
    }

    @Override
    public void error(SAXParseException fault) throws SAXException {
        throw fault;
    }

    private String nameOf(String uri, String local) {
        if (uri.isEmpty()) return local;
        String prefix = prefixes.get(uri);
        return prefix == null ? "{" + uri + "}" + local : prefix + ":" + local;
    }
}
