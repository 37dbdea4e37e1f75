package it.rer.portico.feedback.rating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** How many ratings of a subject were counted in one hour or one day (UTC), and how many may be. */
@Entity
@Table(name = "rating_window")
@NamedQuery(
        name = RatingWindow.SPEND,
        query = "update RatingWindow w set w.counted = w.counted + 1 where w.subject = :subject and w.span = :span"
                + " and w.beginHour = :begin and w.counted < w.budget")
@NamedQuery(
        name = RatingWindow.OPEN,
        query = "select count(w) from RatingWindow w where w.subject = :subject and w.span = :span"
                + " and w.beginHour = :begin")
@NamedQuery(
        name = RatingWindow.COUNTED,
        query = "select coalesce(sum(w.counted), 0) from RatingWindow w where w.subject = :subject and w.span = :span"
                + " and w.beginHour >= :begin and w.beginHour < :end")
@NamedQuery(
        name = RatingWindow.FORGET,
        query = "delete from RatingWindow w where w.subject = :subject and w.span = :span and w.beginHour < :begin")
public class RatingWindow {

    static final String SPEND = "RatingWindow.spend";
    static final String OPEN = "RatingWindow.open";
    static final String COUNTED = "RatingWindow.counted";
    static final String FORGET = "RatingWindow.forget";

    /** The length of a window. The names are stored. */
    public enum Span {
        HOUR,
        DAY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rating_window_seq")
    @SequenceGenerator(name = "rating_window_seq", sequenceName = "rating_window_seq", allocationSize = 50)
    private Long id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Span span;

    @Column(name = "begin_hour")
    private long beginHour;

    private int counted;

    private int budget;

    protected RatingWindow() {}

    /**
     * @param beginHour its first hour, counted from 1970-01-01T00:00Z
     * @param budget how many ratings may count in it
     */
    RatingWindow(RatedSubject subject, Span span, long beginHour, int budget) {
        this.subject = subject.key();
        this.span = span;
        this.beginHour = beginHour;
        this.budget = budget;
    }

    public Long id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingWindow window
                && subject.equals(window.subject)
                && span == window.span
                && beginHour == window.beginHour;
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, span, beginHour);
    }

    @Override
    public String toString() {
        return subject + " " + span + " " + beginHour + ": " + counted + " of " + budget;
    }
}
