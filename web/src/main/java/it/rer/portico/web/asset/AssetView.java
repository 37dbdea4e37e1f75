package it.rer.portico.web.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;

/**
 * Names assets to views: {@code #{asset['portico.css']}}. A plain map among the application's attributes, because views ask it dozens
 * of times a page.
 */
@ApplicationScoped
public class AssetView {

    void publish(@Observes @Initialized(ApplicationScoped.class) ServletContext context, Assets assets) {
        context.setAttribute("asset", assets.addresses());
    }
}
