package it.rer.portico.web.testing;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;

/** A part of a form, as a container would keep it in a file. */
public final class TestPart {

    private static final byte[] CONTENT = {1, 2, 3};

    private final String name;
    private final String fileName;
    private boolean deleted;

    public TestPart(String name, String fileName) {
        this.name = name;
        this.fileName = fileName;
    }

    /** Whether its file is gone. */
    public boolean isDeleted() {
        return deleted;
    }

    public Part asPart() {
        return Fake.of(Part.class, (method, arguments) -> switch (method) {
            case "getName" -> name;
            case "getSubmittedFileName" -> fileName;
            case "getSize" -> (long) CONTENT.length;
            case "getInputStream" -> new ByteArrayInputStream(CONTENT);
            case "delete" -> {
                deleted = true;
                yield null;
            }
            default -> throw new UnsupportedOperationException("part." + method);
        });
    }
}
