package it.rer.portico.web.citizen.feed;

import it.rer.portico.web.platform.http.FinishedPage;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document with a stream writer, which escapes text. */
final class XmlText {

    /** Writes the content of the document. */
    @FunctionalInterface
    interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private XmlText() {}

    static FinishedPage finished(String contentType, Content content) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.writeTo(xml);
            xml.writeEndDocument();
            xml.close();
            return FinishedPage.text(contentType, text.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes an element with a text. */
    static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
