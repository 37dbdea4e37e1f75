package it.rer.portico.content.check;

import java.util.stream.Stream;

/**
 * Check: a link through a mail program's link protection, a search engine or a social network, from whose address the real target can be
 * read.
 */
final class WrappedLink implements Check {

    @Override
    public Rule rule() {
        return Rule.WRAPPED_LINK;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("a[href]")
                .flatMap(link -> WrappedAddress.find(link.attr("href"))
                        .filter(wrapped -> wrapped.meant().isPresent())
                        .map(wrapped -> finding(
                                text.locationOf(link, link.text()),
                                wrapped.host(),
                                wrapped.meant().get()))
                        .stream());
    }
}
