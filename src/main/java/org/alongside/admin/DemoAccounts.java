package org.alongside.admin;

import java.io.PrintWriter;
import java.util.List;
import org.alongside.identity.PeopleSetup;
import org.springframework.stereotype.Component;

/// The people of the demo data who can sign in.
@Component
final class DemoAccounts {

    static final List<String> KEYS = List.of(
            "admin", "coordinator", "moderator", "moderator2", "mentor", "mentor2", "mentee", "member", "outsider");

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "alongside-demo";

    private final PeopleSetup people;

    DemoAccounts(PeopleSetup people) {
        this.people = people;
    }

    static String address(String key) {
        return key + "@example.org";
    }

    /// Prints the accounts if the database holds the demo data.
    void print(PrintWriter out) {
        if (people.signsInWith(address("member"), PASSWORD)) {
            out.println("Demo accounts, each with the password " + PASSWORD + ":");
            KEYS.forEach(key -> out.println("  " + address(key)));
        }
    }
}
