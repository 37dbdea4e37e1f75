package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private final SQLException taken = new SQLException("constraint \"TRANSLATION_PATH_TAKEN\"", "23505");

    @Test
    void aConstraintIsFoundHoweverDeepTheProviderWrappedIt() {
        assertThat(Violations.isOf("translation_path_taken", taken)).isTrue();
        assertThat(Violations.isOf("translation_path_taken", new PersistenceException(new RuntimeException(taken))))
                .isTrue();
    }

    @Test
    void otherConstraintsAndErrorsAreNotFound() {
        assertThat(Violations.isOf("revision_number", taken)).isFalse();
        assertThat(Violations.isOf("translation_path_taken", new SQLException("translation_path_taken", "08006")))
                .isFalse();
        assertThat(Violations.isOf("translation_path_taken", new SQLException("translation_path_taken")))
                .isFalse();
        assertThat(Violations.isOf("translation_path_taken", new SQLException(null, "23505")))
                .isFalse();
        assertThat(Violations.isOf("translation_path_taken", new IllegalStateException("translation_path_taken")))
                .isFalse();
        assertThat(Violations.isOf("translation_path_taken", null)).isFalse();
    }
}
