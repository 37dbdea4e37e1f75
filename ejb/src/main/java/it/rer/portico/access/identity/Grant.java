package it.rer.portico.access.identity;

import it.rer.portico.access.role.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** A role of an editor in a section, which is a page with all pages below it, or in the whole site. */
@Entity
@Table(name = "editor_grant") // "grant" is a reserved word of SQL
public class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "editor_grant_seq")
    @SequenceGenerator(name = "editor_grant_seq", sequenceName = "editor_grant_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "editor_id")
    private Editor editor;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "section_id")
    private Long sectionId;

    protected Grant() {}

    Grant(Editor editor, Role role, Long sectionId) {
        this.editor = Objects.requireNonNull(editor);
        this.role = Objects.requireNonNull(role);
        this.sectionId = sectionId;
    }

    /** The role. */
    public Role role() {
        return role;
    }

    /** Id of the page at the top of the section; empty for the whole site. */
    public Optional<Long> sectionId() {
        return Optional.ofNullable(sectionId);
    }

    boolean is(Role otherRole, Long otherSectionId) {
        return role == otherRole && Objects.equals(sectionId, otherSectionId);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Grant grant
                        && editor.equals(grant.editor)
                        && is(grant.role(), grant.sectionId().orElse(null)));
    }

    @Override
    public int hashCode() {
        return Objects.hash(editor, role, sectionId);
    }
}
