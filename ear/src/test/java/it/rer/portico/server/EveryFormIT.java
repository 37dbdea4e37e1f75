package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every parameter of every form, filled with values that no browser sends, is refused without an error of ours and without a stack trace in
 * the log.
 */
@Tag("acceptance")
@Deployed
class EveryFormIT {

    /** Values that are not text: 4xx for every sender. */
    private static final Map<String, String> INVALID_TEXTS = Map.of(
            "NUL",
            "a%00b",
            "half a pair",
            "a%ED%A0%80b",
            "no UTF-8",
            "a%C3%28",
            "percent",
            "100%zz",
            "percent at the end",
            "100%");

    private static final String PATH = "/redazione" + "/a".repeat(10_000);
    private static final String MEGABYTE = "a".repeat(1_000_000);
    private static final String PARAMETERS = "a=1&".repeat(6_000);

    private static final List<String> CITIZENS_PATHS = List.of(
            Site.ITALIAN,
            "/it/-/valuta-il-sito",
            "/en/-/not-found?from=1",
            "/portlets/rating/it?address=https%3A%2F%2Fwww.example.org%2Fturismo%2Fmare&title=Mare");

    /** The sign-in answers an unknown name like any other. */
    private static final String SIGN_IN = "/redazione/accesso";

    /** Signing out takes no parameters. */
    private static final String SIGN_OUT = "/redazione/uscita";

    private final Site site;
    private final String login;
    private final SoftAssertions softly = new SoftAssertions();
    private int sent;

    EveryFormIT(Site site) {
        this.site = site;
        login = new TestEditors(site.database()).with("PUBLISHER", "ADMINISTRATOR");
    }

    @Test
    void invalidParametersCauseNoServerError() throws IOException {
        var desk = DeskClient.of(site, login);
        var forms = forms(desk);
        assertThat(forms.values().stream().filter(form -> form.method().equals("POST")))
                .as("forms: " + forms.keySet())
                .hasSizeGreaterThan(30);
        long before = lines().size();

        for (var form : forms.values()) {
            attackWithoutSession(form);
        }
        for (var form : forms.values()) {
            if (form.path().startsWith("/redazione") && !form.path().startsWith(SIGN_OUT)) {
                attackAsEditor(desk, form);
                if (site.get("/redazione", "Cookie", desk.cookies()).status() != 200) {
                    desk = DeskClient.of(site, login); // that form has ended the session
                }
            }
        }

        softly.assertAll();
        var logged = lines().stream().skip(before).toList();
        assertThat(logged).as("the log").noneMatch(line -> line.matches("\\s+at [\\w.$/@]+\\(.*"));
        assertThat(logged).as("the log").hasSizeLessThanOrEqualTo(sent);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(site.server().log(), StandardCharsets.UTF_8);
    }

    /** One form of each kind, by path and fields. */
    private Map<String, SentForm> forms(DeskClient desk) throws IOException {
        var found = new LinkedHashMap<String, SentForm>();
        for (var path : CITIZENS_PATHS) {
            add(site.get(path).html(), found);
        }
        add(site.get(SIGN_IN).html(), found);
        addView("password", "/redazione/password", found);
        addView("first-administrator", "/redazione/primo-accesso", found);
        for (var path : screens(desk)) {
            add(desk.open(path), found);
            addRequestsOfScripts(desk.document(), found);
        }
        return found;
    }

    private static void add(Document screen, Map<String, SentForm> found) {
        SentForm.on(screen).forEach(form -> found.putIfAbsent(form.key(), form));
    }

    /** The form of a view that is reached only through a link in an e-mail. */
    private static void addView(String view, String path, Map<String, SentForm> found) throws IOException {
        var file = Folders.root().resolve("web/src/main/webapp/WEB-INF/access/" + view + ".xhtml");
        for (var form : SentForm.on(Jsoup.parse(Files.readString(file)))) {
            if (form.method().equals("POST")) {
                var atPath = new SentForm("POST", path, form.fields());
                found.putIfAbsent(atPath.key(), atPath);
            }
        }
    }

    /** The requests of scripts: a screen names their paths, and the code of the servlets their parameters. */
    private static void addRequestsOfScripts(Document screen, Map<String, SentForm> found) throws IOException {
        for (var path : SentForm.pathsOfScripts(screen)) {
            var pathLiteral = '"' + path.replaceFirst("^/redazione", "") + '"';
            try (var sources = Files.walk(Folders.root().resolve("web/src/main/java"))) {
                for (var source : sources.filter(each -> each.toString().endsWith("Servlet.java"))
                        .toList()) {
                    var code = Files.readString(source);
                    if (code.contains("@WebServlet(urlPatterns = ScreenPath.HOME + " + pathLiteral)) {
                        var form = SentForm.to(path, code);
                        found.putIfAbsent(form.key(), form);
                    }
                }
            }
        }
    }

    private List<String> screens(DeskClient desk) {
        var work = new DeskWork(desk);
        var page = work.create(DeskWork.unique("Con molti moduli"));
        work.share(page);
        work.redirect(DeskWork.path(DeskWork.unique("Prima")), page);
        var others = Map.of("un-file", work.upload("allegato.pdf"), "togli-reindirizzamento", newest("redirect"));
        var query = "?text=it&list=changed&login=" + login + "&link=" + newest("preview_link") + "&id=";
        var paths = new ArrayList<>(List.of("/redazione"));
        for (var screen : DeskWork.screens()) {
            paths.add("/redazione/" + screen + query + others.getOrDefault(screen, page));
        }
        return paths;
    }

    private String newest(String table) {
        return site.database().query("select max(id) from " + table).get(0).get(0);
    }

    private void attackWithoutSession(SentForm form) {
        var field = form.fields().keySet().stream().findFirst().orElse("a");
        attackWithInvalidText(form, field, "none=1");
        answered(form, "path", form.with(field, PATH), "none=1");
        refused(form, "parameters", PARAMETERS, "none=1");
        if (form.method().equals("POST")) {
            refused(form, "1 MB", form.with(field, MEGABYTE), "none=1");
        }
    }

    private void attackAsEditor(DeskClient desk, SentForm form) {
        for (var field : form.fields().keySet()) {
            attackWithInvalidText(form, field, desk.cookies());
            answered(form, field + " path", form.with(field, PATH), desk.cookies());
            if (form.method().equals("POST")) {
                answered(form, field + " 1 MB", form.with(field, MEGABYTE), desk.cookies());
            }
        }
        refused(form, "parameters", PARAMETERS, desk.cookies());
    }

    private void attackWithInvalidText(SentForm form, String field, String cookies) {
        INVALID_TEXTS.forEach((name, value) -> {
            if (name.equals("NUL") && form.path().startsWith(SIGN_IN)) {
                answered(form, field + " " + name, form.with(field, value), cookies);
            } else {
                refused(form, field + " " + name, form.with(field, value), cookies);
            }
        });
    }

    private void refused(SentForm form, String what, String parameters, String cookies) {
        var answer = send(form, parameters, cookies);
        if (!redirectsToTheSignIn(answer) && !isUnread(answer)) {
            softly.assertThat(answer.status()).as(form.key() + ": " + what).isBetween(400, 499);
        }
        check(form, what, answer, cookies);
    }

    private void answered(SentForm form, String what, String parameters, String cookies) {
        var answer = send(form, parameters, cookies);
        softly.assertThat(answer.status()).as(form.key() + ": " + what).isBetween(200, 499);
        check(form, what, answer, cookies);
    }

    private void check(SentForm form, String what, Answer answer, String cookies) {
        softly.assertThat(answer.text())
                .as(form.key() + ": " + what)
                .doesNotContain("it.rer.portico.", "jakarta.servlet.", "java.lang.", "\tat ");
        if (cookies.startsWith("none")) {
            softly.assertThat(answer.header("Set-Cookie")
                            .filter(cookie -> !cookie.contains("Max-Age=0") && !cookie.contains("1970")))
                    .as(form.key() + ": " + what + ", except one that deletes a cookie")
                    .isEmpty();
        }
    }

    private Answer send(SentForm form, String parameters, String cookies) {
        sent++;
        if (form.method().equals("GET")) {
            var path = form.path().replaceFirst("\\?.*", "") + "?" + parameters;
            return site.raw(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                            + site.server().port() + "\r\nConnection: close\r\nCookie: " + cookies + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return site.send(
                Wire.newAddress(),
                "POST",
                form.path(),
                parameters.getBytes(StandardCharsets.US_ASCII),
                "Cookie",
                cookies,
                "Origin",
                site.address());
    }

    private static boolean redirectsToTheSignIn(Answer answer) {
        return answer.status() == 302 && answer.header("Location").orElse("").contains("/redazione/accesso");
    }

    /** Whether Payara could not parse the request: it answers with an empty 200 before the application gets it. */
    private static boolean isUnread(Answer answer) {
        return answer.status() == 200
                && answer.body().length == 0
                && answer.header("Cache-Control").isEmpty();
    }
}
