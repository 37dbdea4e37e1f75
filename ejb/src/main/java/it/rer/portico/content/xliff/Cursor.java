package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.Html;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML document element by element. It accepts no document type and no entities but the five of XML, so that an uploaded file
 * cannot make the server read other files or expand in memory.
 */
final class Cursor {

    /** Elements of the standard that are skipped, because they are not needed here. */
    private static final Set<String> SKIPPED = Set.of(
            "note",
            "tool",
            "phase-group",
            "glossary",
            "reference",
            "count-group",
            "prop-group",
            "context-group",
            "alt-trans");

    /** Deepest nesting: that of a body, and as much again for elements that translation tools add. */
    private static final int DEPTH_MAX = 2 * Html.DEPTH_MAX;

    /** Most namespaces in scope: the parser searches all of them for each element. */
    static final int NAMESPACES_MAX = 100;

    /** Most start tags, end tags and pieces of text: many times those of the largest pages. */
    static final int PARTS_MAX = 3_000_000;

    private final BoundedInput in;
    private final XMLStreamReader xml;
    private int depth;
    private int namespaces;
    private int parts;

    Cursor(BoundedInput in) {
        this.in = in;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        try {
            var beginning = XmlBeginning.skip(in);
            this.xml = beginning.charset().isPresent()
                    ? factory.createXMLStreamReader(beginning.reader())
                    : factory.createXMLStreamReader(beginning.rest());
        } catch (XMLStreamException e) {
            throw otherFormat(e);
        } catch (IOException e) {
            throw otherFormat(new XMLStreamException(e));
        }
    }

    Location at() {
        return xml.getLocation();
    }

    /**
     * Moves to the root element. Until then any error means that the file is of another format, a picture or a web page for instance, for
     * which a message with a line number would be of no use.
     */
    void toRoot(String name) {
        Location documentType = null;
        try {
            for (int event = xml.next(); event != XMLStreamConstants.START_ELEMENT; event = xml.next()) {
                documentType = event == XMLStreamConstants.DTD ? at() : documentType;
            }
        } catch (XMLStreamException e) {
            throw otherFormat(e);
        }
        if (!name().equals(name)) {
            throw new XliffException(at(), "xliff.other-format");
        }
        if (documentType != null) {
            throw new XliffException(documentType, "xliff.document-type");
        }
        countNamespaces(xml.getNamespaceCount());
    }

    /** Moves to the next XLIFF element within the current one; false at its end. Elements of other namespaces are skipped. */
    boolean toChild() {
        return toChild(foreign -> {});
    }

    /**
     * Does the same, and shows the skipped elements to a listener.
     *
     * @param listener called at the start of each element of another namespace
     */
    boolean toChild(Consumer<Cursor> listener) {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isOurs() && !SKIPPED.contains(name())) {
                    return true;
                }
                skip(listener);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
        return false;
    }

    /** The next event, as a constant of {@link XMLStreamConstants}. */
    int next() {
        try {
            int event = xml.next();
            count(event);
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XliffException(at(), "xliff.document-type");
            }
            return event;
        } catch (XMLStreamException e) {
            throw refused(e, new XliffException(e.getLocation(), "xliff.malformed"));
        }
    }

    private void count(int event) {
        if (++parts > PARTS_MAX) {
            throw new XliffException(at(), "xliff.parts", PARTS_MAX);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEPTH_MAX) {
                throw new XliffException(at(), "xliff.depth", DEPTH_MAX);
            }
            countNamespaces(xml.getNamespaceCount());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            namespaces -= xml.getNamespaceCount();
        }
    }

    private void countNamespaces(int more) {
        namespaces += more;
        if (namespaces > NAMESPACES_MAX) {
            throw new XliffException(at(), "xliff.namespaces", NAMESPACES_MAX);
        }
    }

    boolean isOurs() {
        return XliffDocument.NAMESPACE.equals(xml.getNamespaceURI());
    }

    String name() {
        return xml.getLocalName();
    }

    /** The value of an attribute of the standard, which has no namespace, even if others have the same name; empty if it is missing. */
    String attribute(String name) {
        var value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** The value of an attribute in any other namespace: tools change theirs with their versions. */
    Optional<String> foreignAttribute(String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals(name))
                .filter(i -> xml.getAttributeNamespace(i) != null
                        && !xml.getAttributeNamespace(i).isEmpty())
                .mapToObj(xml::getAttributeValue)
                .findFirst();
    }

    /** Whether the current element marks deleted text. */
    boolean isDeletion() {
        return name().equals("mrk") && Markup.isDeletion(attribute("mtype"));
    }

    /** The id of the segment that the current element marks; empty if it marks none. */
    String segment() {
        return name().equals("mrk") && attribute("mtype").equals("seg") ? attribute("mid") : "";
    }

    String characters() {
        return xml.getText();
    }

    /** The text of the current element, which may contain nothing else. */
    String text() {
        var text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(characters());
                case XMLStreamConstants.START_ELEMENT -> throw new XliffException(at(), "xliff.markup", name());
                default -> {}
            }
        }
        return text.toString();
    }

    /** Skips the current element with its content. */
    void skip() {
        skip(foreign -> {});
    }

    private void skip(Consumer<Cursor> listener) {
        for (int open = 1; open > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                if (!isOurs()) {
                    listener.accept(this);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    private XliffException otherFormat(XMLStreamException fault) {
        return refused(fault, new XliffException(fault.getLocation(), "xliff.other-format"));
    }

    private XliffException refused(XMLStreamException fault, XliffException otherwise) {
        var refusal = in.isExceeded()
                ? new XliffException(fault.getLocation(), "xliff.too-large", in.limit() / 1024 / 1024)
                : otherwise;
        refusal.initCause(fault);
        return refusal;
    }
}
