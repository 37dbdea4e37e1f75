package it.rer.portico.web.frame.media;

import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * {@code site.xhtml}, the head: the preview image of a page (Open Graph). It is the first image of the page, or else the one in the
 * settings, or else the built-in one.
 */
@Named("sharing")
@RequestScoped
public class SharingView {

    static final String OWN = "sharing.png";
    static final int OWN_WIDTH = 1200;
    static final int OWN_HEIGHT = 630;

    /** From this width on, in pixels, previews show the image large. */
    private static final int LARGE = 600;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    /** Empty for the built-in image. */
    private Optional<SharedImage> image;

    private String folder = MediaPath.FOLDER;

    @PostConstruct
    void choose() {
        var site = requestContext.site();
        image = requestContext.text().flatMap(text -> SharedImage.of(text, site::media));
        if (image.isPresent()) {
            folder = requestContext.mediaFolder().orElse(MediaPath.FOLDER);
        } else {
            image = site.sharingImage().map(file -> SharedImage.of(file, requestContext.language()));
        }
    }

    /** The address of the image, with scheme and host. */
    public String getAddress() {
        return image.map(each -> links.absolute(folder + each.path())).orElseGet(() -> assets.absolute(OWN));
    }

    /** Whether it is the built-in image. */
    public boolean isOwn() {
        return image.isEmpty();
    }

    /** The media type. */
    public String getType() {
        return image.map(SharedImage::type).orElse("image/png");
    }

    /** In pixels. */
    public int getWidth() {
        return image.map(SharedImage::width).orElse(OWN_WIDTH);
    }

    /** In pixels. */
    public int getHeight() {
        return image.map(SharedImage::height).orElse(OWN_HEIGHT);
    }

    /** The alternative text; empty if there is none, or if it is the built-in image. */
    public String getAlternative() {
        return image.map(SharedImage::alternative).orElse("");
    }

    /** The value of "twitter:card". */
    public String getCard() {
        return getWidth() < LARGE ? "summary" : "summary_large_image";
    }
}
