package cn.veterans.process.guard;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Reads a model into a tree: no document type (and so no entities), no processing instructions, depth and size limited while reading. */
final class ModelParser {
    private ModelParser() {}

    static ModelNode parse(String text, AllowList list) throws DocumentRefused {
        TreeBuilder builder = new TreeBuilder(list);
        try {
            XMLReader reader = secureReader();
            reader.setContentHandler(builder);
            reader.setErrorHandler(builder);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (DocumentRefused refusal) {
            throw refusal;
        } catch (SAXParseException fault) {
            boolean doctype = fault.getMessage() != null && fault.getMessage().contains("disallow-doctype-decl");
            throw new DocumentRefused(doctype
                ? builder.finding("doctype-not-allowed", "不允许文档类型声明（DOCTYPE）和自定义实体。")
                : builder.finding("xml-not-well-formed", "不是合格的 XML：" + fault.getMessage()));
        } catch (SAXException | IOException | ParserConfigurationException fault) {
            throw new DocumentRefused(builder.finding("xml-not-well-formed", "不是合格的 XML。"));
        }
        return builder.root();
    }

    private static XMLReader secureReader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setValidating(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
    }
}
