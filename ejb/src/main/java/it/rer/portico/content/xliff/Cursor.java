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
 * Goes through a document element by element. It knows no document type and no entity but XML's own five: what a person sends must not
 * make us read other files, or grow in memory.
 */
final class Cursor {

    /** Of the standard, and of no use here. */
    private static final Set<String> PASSED_OVER = Set.of(
            "note",
            "tool",
            "phase-group",
            "glossary",
            "reference",
            "count-group",
            "prop-group",
            "context-group",
            "alt-trans");

    /** Levels of elements: those of a text, and what programs put around them. */
    private static final int DEPTH_MAX = 2 * Html.DEPTH_MAX;

    /** Name spaces that are known at once: the parser goes through all of them for each element. */
    static final int NAMESPACES_MAX = 100;

    /** Beginnings and ends of elements, and pieces of text: many times those of the largest pages. */
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
                    ? factory.createXMLStreamReader(beginning.letters())
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
     * Goes to the element that holds all others. Until then it is not known whether the file is meant for us: a picture or a page of the
     * web was sent by mistake, and no line of it is of use to anybody.
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
        declare(xml.getNamespaceCount());
    }

    /** Goes on to the next element within the current one; false at the current one's end. What is not XLIFF's is passed over. */
    boolean toChild() {
        return toChild(foreign -> {});
    }

    /**
     * The same, and has what is not XLIFF's looked at before it is passed over.
     *
     * @param look is told of the beginning of each element of others
     */
    boolean toChild(Consumer<Cursor> look) {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isOurs() && !PASSED_OVER.contains(name())) {
                    return true;
                }
                skip(look);
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
        return false;
    }

    /** The next thing in the document, as a number of {@link XMLStreamConstants}. */
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
            declare(xml.getNamespaceCount());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
            namespaces -= xml.getNamespaceCount();
        }
    }

    private void declare(int more) {
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

    /** That of the standard, which has no name space, whatever others are called the same. Empty if it is not there. */
    String attribute(String name) {
        var value = xml.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** That of another name space, whichever it is: programs change theirs with their versions. */
    Optional<String> foreignAttribute(String name) {
        return IntStream.range(0, xml.getAttributeCount())
                .filter(i -> xml.getAttributeLocalName(i).equals(name))
                .filter(i -> xml.getAttributeNamespace(i) != null
                        && !xml.getAttributeNamespace(i).isEmpty())
                .mapToObj(xml::getAttributeValue)
                .findFirst();
    }

    /** Whether the current element is a mark around text that was taken out. */
    boolean isDeletion() {
        return name().equals("mrk") && Markup.isDeletion(attribute("mtype"));
    }

    /** Which segment the current element marks; empty if it marks none. */
    String segment() {
        return name().equals("mrk") && attribute("mtype").equals("seg") ? attribute("mid") : "";
    }

    String characters() {
        return xml.getText();
    }

    /** All text of the current element, which holds nothing else. */
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

    /** Leaves out the current element and what it holds. */
    void skip() {
        skip(foreign -> {});
    }

    private void skip(Consumer<Cursor> look) {
        for (int open = 1; open > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                if (!isOurs()) {
                    look.accept(this);
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
