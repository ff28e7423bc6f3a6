package org.alongside;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.util.TimeZone;
import org.alongside.admin.Cli;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("styles.css")
@StyleSheet("frame.css")
@StyleSheet("posts.css")
public class Application implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int exitCode = Cli.run(Application.class, args);
        // A server goes on in threads of its own, and 0 is what the machine ends with by itself.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
