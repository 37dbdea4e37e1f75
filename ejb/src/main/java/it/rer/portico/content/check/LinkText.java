package it.rer.portico.content.check;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Check: a link whose text does not say where it leads when it is read alone, as in a screen reader's list of links. */
final class LinkText implements Check {

    private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> SAYING_NOTHING = Stream.of(
                    "clicca/clicca qui/clicca qua/clicca su questo link/qui/qua/premi qui/vai/vai qui/vai al link/apri/scopri",
                    "/leggi/leggi qui/leggi tutto/leggi di più/leggi ancora/continua/continua a leggere/scopri di più/altro",
                    "/link/questo link/a questo link/al seguente link/questa pagina/pagina/sito/sito web/vedi/vedi qui/dettagli",
                    "/scarica/scarica qui/download/info/maggiori informazioni/ulteriori informazioni/approfondisci/consulta",
                    "/here/click/click here/click on this link/this link/this page/page/read/read here/read more/read on/more",
                    "/see/see here/see more/see this page/learn more/find out more/more information/details/continue",
                    "/continue reading/go/go here/open/view/website/site/download here/discover/discover more")
            .flatMap(line -> Stream.of(line.split("/", -1)))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Rule rule() {
        return Rule.LINK_TEXT;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("a[href]").filter(link -> saysNothing(words(link))).map(link -> {
            var location = text.locationOf(link, words(link));
            return finding(location, location.excerpt());
        });
    }

    private static String words(Element link) {
        var alternatives = link.select("img[alt]").eachAttr("alt");
        return (link.text() + ' ' + String.join(" ", alternatives)).strip();
    }

    private static boolean saysNothing(String words) {
        var plain =
                NO_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return SAYING_NOTHING.contains(plain) || BARE_ADDRESS.matcher(words).matches();
    }
}
