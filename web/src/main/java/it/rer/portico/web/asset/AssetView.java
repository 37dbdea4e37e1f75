package it.rer.portico.web.asset;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.Map;

/** Names assets to views: {@code #{asset['portico.css']}}. */
@Dependent
public class AssetView {

    @Produces
    @Named("asset")
    Map<String, String> addresses(Assets assets) {
        return assets.addresses();
    }
}
