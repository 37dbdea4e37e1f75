package it.rer.portico.durability;

import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import jakarta.ejb.EJBException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A process that runs the services on a database as a server does, with citizens who rate and editors who publish, until it is killed.
 * Whatever the services have confirmed is written to its output, one line each.
 */
final class Storm {

    /** Begins the line of a page's rating that was kept: its comment. */
    static final String RATED = "rated ";
    /** Begins the line of a site's rating that was kept: its comment. */
    static final String RATED_SITE = "rated-site ";
    /** Begins the line of a text that was published: its page and its title. */
    static final String PUBLISHED = "published ";
    /** Begins the line of a call that failed. */
    static final String FAILED = "failed ";

    private static final int CITIZENS = 4;
    private static final int EDITORS = 2;

    private final OutputStream out =
            new FileOutputStream(FileDescriptor.out); // not buffered: a line is out once written
    private final Container container;
    private final Ratings ratings;
    private final Workflow workflow;
    private final Editor editor;
    private final Pages pages;
    private final String name;

    private Storm(Container container, String name) {
        this.container = container;
        this.name = name;
        ratings = container.get(Ratings.class);
        workflow = container.get(Workflow.class);
        pages = container.get(Pages.class);
        editor = new Editor(container);
        new Desk(container).seat(name, Role.PUBLISHER, null);
    }

    /**
     * @param arguments the address of the database, and a login that no other storm upon it has
     */
    public static void main(String... arguments) {
        var storm = new Storm(new Container(Store.open(arguments[0])), arguments[1]);
        for (int citizen = 0; citizen < CITIZENS; citizen++) {
            var key = "c" + citizen;
            storm.repeat(citizen % 2 == 0 ? storm.ratesPages(key) : storm.ratesTheSite(key));
        }
        for (int each = 0; each < EDITORS; each++) {
            storm.repeat(storm.publishes("e" + each));
        }
    }

    private IntFunction<String> ratesPages(String citizen) {
        long page = editor.page(null, name + "-" + citizen);
        var text = new RatedText(page, ITALIAN, revision(page), "Pagina");
        return number -> {
            var comment = name + "-" + citizen + "-" + number;
            ratings.ratePage(text, new RatingValue(RatingScale.STARS, 5, null, comment), Admission.COUNTED);
            return RATED + comment;
        };
    }

    private long revision(long page) {
        return container.inTransaction(() ->
                pages.getTranslation(page, ITALIAN).published().orElseThrow().id());
    }

    private IntFunction<String> ratesTheSite(String citizen) {
        return number -> {
            var comment = name + "-" + citizen + "-" + number;
            ratings.rateSite(Language.ENGLISH, 4, comment, Admission.COUNTED);
            return RATED_SITE + comment;
        };
    }

    private IntFunction<String> publishes(String login) {
        long page = editor.page(null, name + "-" + login);
        return number -> {
            var title = name + "-" + login + "-" + number;
            editor.write(page, ITALIAN, title);
            var versions = Map.of(ITALIAN, editor.version(page, ITALIAN));
            container.as(name, Set.of(Roles.PUBLISHER), () -> workflow.publish(page, versions));
            return PUBLISHED + page + " " + title;
        };
    }

    private void repeat(IntFunction<String> work) {
        new Thread(() -> IntStream.iterate(1, number -> number + 1).forEach(number -> say(done(work, number)))).start();
    }

    private static String done(IntFunction<String> work, int number) {
        try {
            return work.apply(number);
        } catch (EJBException e) {
            pause();
            return FAILED + e.getMessage();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
