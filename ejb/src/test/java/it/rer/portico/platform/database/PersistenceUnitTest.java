package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

    @Test
    void theDataSourceHasTheDocumentedName() {
        assertThat(PersistenceUnit.dataSource()).isEqualTo("jdbc/portico");
    }
}
