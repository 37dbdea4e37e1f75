package it.rer.portico.web.frame.template;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.origin.Origins;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Polls the portal for its template in the background, so that no reader ever waits for the portal. Does nothing without {@code
 * portico.chrome.address}.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HostTemplateWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST = Duration.ofSeconds(1);

    @Resource
    private TimerService timers;

    @Inject
    private Configuration configuration;

    @Inject
    private HostTemplates templates;

    private List<HostTemplateSource> sources = List.of();

    @PostConstruct
    void start() {
        var address = configuration.text(Option.HOST_TEMPLATE_ADDRESS);
        if (address.isEmpty()) {
            return;
        }
        var hosts = new Origins(configuration.list(Option.HOST_TEMPLATE_HOSTS));
        var client = new PortalClient(hosts, PATIENCE);
        sources = Language.ALL.stream()
                .collect(Collectors.groupingBy(language -> URI.create(address.replace("{language}", language.code()))))
                .entrySet()
                .stream()
                .map(source -> new HostTemplateSource(source.getKey(), source.getValue(), hosts, client, templates))
                .toList();
        var interval = Duration.ofSeconds(configuration.number(Option.HOST_TEMPLATE_INTERVAL));
        timers.createIntervalTimer(
                FIRST.toMillis(), interval.toMillis(), new TimerConfig("template of the portal", false));
    }

    /** Drops the HTTP client: its threads end when it is garbage-collected, and until then keep the undeployed application in memory. */
    @PreDestroy
    void stop() {
        sources = List.of();
    }

    @Timeout
    void look() {
        sources.forEach(HostTemplateSource::look);
    }
}
