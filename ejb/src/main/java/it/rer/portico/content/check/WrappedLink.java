package it.rer.portico.content.check;

import java.util.stream.Stream;

/** A link through a mail program's protection, a search engine or a social network, whose address holds the one that was meant. */
final class WrappedLink implements Check {

    @Override
    public Rule rule() {
        return Rule.WRAPPED_LINK;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("a[href]")
                .flatMap(link -> WrappedAddress.find(link.attr("href"))
                        .filter(wrapped -> wrapped.meant().isPresent())
                        .map(wrapped -> finding(
                                text.place(link, link.text()),
                                wrapped.host(),
                                wrapped.meant().get()))
                        .stream());
    }
}
