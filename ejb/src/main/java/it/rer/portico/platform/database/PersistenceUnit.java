package it.rer.portico.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Reads {@code META-INF/persistence.xml} for what the container does not expose. */
final class PersistenceUnit {

    private static final String FILE = "META-INF/persistence.xml";
    private static final String NAME = "portico";

    private PersistenceUnit() {}

    /** The JNDI name of the data source. Only that file names it, so that a copy of the application can have another. */
    static String dataSource() {
        try {
            // A server may have files of that name too.
            var files = Collections.list(PersistenceUnit.class.getClassLoader().getResources(FILE));
            return files.stream()
                    .flatMap(file -> dataSource(file).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No data source of unit '" + NAME + "' in " + files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> dataSource(URL file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var content = file.openStream()) {
            var reader = factory.createXMLStreamReader(content);
            boolean ours = false;
            while (reader.hasNext()) {
                reader.next();
                if (!reader.isStartElement()) {
                    continue;
                }
                if (reader.getLocalName().equals("persistence-unit")) {
                    ours = NAME.equals(reader.getAttributeValue(null, "name"));
                } else if (ours && reader.getLocalName().equals("jta-data-source")) {
                    return Optional.of(reader.getElementText().strip());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
