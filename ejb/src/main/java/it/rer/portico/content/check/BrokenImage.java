package it.rer.portico.content.check;

import java.util.stream.Stream;

/** An image that readers would not see: of no file of ours, or at an address that the sanitiser takes out. */
final class BrokenImage implements Check {

    @Override
    public Rule rule() {
        return Rule.BROKEN_IMAGE;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("img")
                .filter(image -> !isKnown(image.attr("src"), text))
                .map(image -> text.place(image, image.attr("src")))
                .map(place -> finding(place, place.excerpt()));
    }

    private static boolean isKnown(String address, ReadText text) {
        return Target.isFile(address, text.targets());
    }
}
