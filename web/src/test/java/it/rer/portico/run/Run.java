package it.rer.portico.run;

import it.rer.portico.web.access.AccessPath;
import java.nio.file.Path;

/** Starts Portico, prints where to find it, and runs until it is stopped. */
public final class Run {

    private Run() {}

    /**
     * @param arguments the folder of the build's results and the folder against which a relative data folder is meant
     */
    public static void main(String[] arguments) throws Exception {
        var target = Path.of(arguments[0]);
        try {
            var settings = RunSettings.of(System.getProperties(), System.getenv(), Path.of(arguments[1]));
            settings.check();
            var micro = new PayaraMicro(target, settings);
            Runtime.getRuntime().addShutdownHook(new Thread(micro::stop, "stop Payara Micro"));
            say("Portico is starting (about 20 seconds) ...");
            micro.start();
            say("Portico is ready. Open");
            say("  Italian  " + settings.address()
                    + settings.page("it", "/relazioni-internazionali/attivita-internazionali"));
            say("  English  " + settings.address()
                    + settings.page("en", "/international-relations/international-activities"));
            say("  Desk     " + settings.address() + AccessPath.DESK);
            micro.signIns().forEach(line -> say("    " + line));
            say("Log: " + micro.log() + ". Stop with Ctrl-C.");
            micro.waitFor();
        } catch (CannotRunException e) {
            say("Portico cannot start: " + e.getMessage());
            System.exit(1); // one line is all there is to say: no report of a failed build around it
        }
    }

    @SuppressWarnings("SystemOut") // speaks to the person at the terminal
    private static void say(String line) {
        System.out.println(line);
    }
}
