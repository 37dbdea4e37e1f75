package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.nodes.Element;

/** Writes pages as a document. Characters that XML does not allow are left out. */
final class XliffWriter {

    private static final String TOOL = "portico";
    private static final String NOTES = XliffWriter.class.getPackageName() + ".notes";

    /** Values of {@code ctype} in section 2.3 of the standard; other elements are {@code x-html-…}. */
    private static final Map<String, String> TYPES = Map.of(
            "strong", "bold", "b", "bold", "em", "italic", "i", "italic", "a", "link", "img", "image", "br", "lb");

    private final OutputStream out;
    private XMLStreamWriter xml;

    XliffWriter(OutputStream out) {
        this.out = out;
    }

    void write(List<XliffPage> pages) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(XliffDocument.NAMESPACE);
            xml.writeAttribute("version", XliffDocument.VERSION);
            for (var page : pages) {
                write(page);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the XLIFF document", e);
        }
    }

    private void write(XliffPage page) throws XMLStreamException {
        var segmentation = Segmentation.of(PlainText.cleaned(page.content().body()));
        start("file");
        xml.writeAttribute("original", "page:" + page.page());
        xml.writeAttribute("source-language", page.source().code());
        xml.writeAttribute("target-language", page.target().code());
        xml.writeAttribute("datatype", "html");
        xml.writeAttribute("tool-id", TOOL);
        xml.writeAttribute("product-name", TOOL);
        xml.writeAttribute("product-version", "revision:" + page.revision());
        var around = around(page.content());
        var earlier = new EarlierTranslation(page, segmentation.units());
        writeHeader(Skeleton.of(around.stream().map(Unit::id).toList(), segmentation.skeleton()));
        writeLeftOver(page, earlier.unaligned());
        xml.writeEndElement();
        start("body");
        for (var unit : around) {
            write(unit, earlier, page.source());
        }
        for (var unit : segmentation.units()) {
            write(unit, earlier, page.source());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeHeader(String skeleton) throws XMLStreamException {
        start("header");
        start("skl");
        start("internal-file");
        xml.writeAttribute("form", "text/html");
        xml.writeAttribute("crc", Skeleton.checksum(skeleton));
        xml.writeCharacters(skeleton);
        xml.writeEndElement();
        xml.writeEndElement();
        start("tool");
        xml.writeAttribute("tool-id", TOOL);
        xml.writeAttribute("tool-name", TOOL);
        xml.writeEndElement();
    }

    /** Writes translated texts that belong to no unit any more as notes, so that the translator can copy from them. */
    private void writeLeftOver(XliffPage page, List<String> texts) throws XMLStreamException {
        if (!texts.isEmpty()) {
            writeNote(page.source(), message(page.source(), "notes.left-over"));
        }
        for (var text : texts) {
            writeNote(page.target(), text);
        }
    }

    private void writeNote(Language language, String text) throws XMLStreamException {
        start("note");
        xml.writeAttribute("xml:lang", language.code());
        xml.writeAttribute("from", TOOL);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String message(Language language, String key) {
        return ResourceBundle.getBundle(NOTES, language.locale(), XliffWriter.class.getClassLoader())
                .getString(key);
    }

    private static List<Unit> around(PageContent content) {
        var title = Unit.plain(Unit.TITLE, "x-title", PlainText.cleaned(content.title()));
        var description = PlainText.cleaned(content.description());
        return description.isBlank()
                ? List.of(title)
                : List.of(title, Unit.plain(Unit.DESCRIPTION, "x-description", description));
    }

    private void write(Unit unit, EarlierTranslation earlier, Language source) throws XMLStreamException {
        start("trans-unit");
        xml.writeAttribute("id", unit.id());
        xml.writeAttribute("restype", unit.kind());
        if (unit.preformatted()) {
            xml.writeAttribute("xml:space", "preserve");
        }
        start("source");
        write(unit.contents(), unit.elements());
        xml.writeEndElement();
        var target = earlier.of(unit.id());
        if (!target.isEmpty()) {
            start("target");
            xml.writeAttribute("state", "needs-review-translation");
            write(target, unit.elements());
            xml.writeEndElement();
        } else if (earlier.isMissing(unit.id())) {
            writeNote(source, message(source, "notes.lacking"));
        }
        xml.writeEndElement();
    }

    private void write(List<Content> contents, List<Element> elements) throws XMLStreamException {
        for (var content : contents) {
            if (content instanceof Content.Text text) {
                xml.writeCharacters(text.text());
            } else if (content instanceof Content.Inline inline) {
                var element = elements.get(inline.number() - 1);
                xml.writeStartElement(isVoid(element) ? "x" : "g");
                xml.writeAttribute("id", String.valueOf(inline.number()));
                xml.writeAttribute("ctype", TYPES.getOrDefault(element.normalName(), "x-html-" + element.normalName()));
                var unit = element.hasAttr("alt") ? element.attr("alt") : element.attr("title");
                if (!unit.isBlank()) {
                    xml.writeAttribute("xid", unit);
                }
                write(inline.contents(), elements);
                xml.writeEndElement();
            }
        }
    }

    static boolean isVoid(Element element) {
        return element.nameIs("img") || element.nameIs("br");
    }

    /** Starts an element on a new line, so that an error can be found by its line. */
    private void start(String name) throws XMLStreamException {
        if (!name.equals("target")) {
            xml.writeCharacters("\n");
        }
        xml.writeStartElement(name);
    }
}
