package cn.veterans.process.guard;

import org.xml.sax.SAXException;

/** The document is refused as a whole and not read on. */
final class DocumentRefused extends SAXException {
    final transient Finding finding;

    DocumentRefused(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }
}
