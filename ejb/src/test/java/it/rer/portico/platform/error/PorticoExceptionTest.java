package it.rer.portico.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.ApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class PorticoExceptionTest {

    @Test
    void itCarriesAKeyAndTheValuesOfItsPlaceholders() {
        var refusal = new InvalidInputException("comment", "text.too-long", 500, 501);

        assertThat(refusal.key()).isEqualTo("text.too-long");
        assertThat(refusal.arguments()).containsExactly(500, 501);
        assertThat(refusal.field()).isEqualTo("comment");
        assertThat(refusal).hasMessage("text.too-long [500, 501]");
        assertThat(new InvalidInputException("score", "rating.score")).hasMessage("rating.score");
    }

    @Test
    void itRollsBackTheTransactionAndIsNotWrapped() {
        var annotation = PorticoException.class.getAnnotation(ApplicationException.class);

        assertThat(annotation.rollback()).isTrue();
        assertThat(annotation.inherited()).isTrue();
    }

    @Test
    void itCanBeSerialised() throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new InvalidInputException("f", "text.too-long", new Object()));
        }

        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var received = (InvalidInputException) in.readObject();
            assertThat(received.key()).isEqualTo("text.too-long");
            assertThat(received.arguments()).isEmpty();
        }
    }
}
