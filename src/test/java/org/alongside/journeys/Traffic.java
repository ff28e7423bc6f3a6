package org.alongside.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a page sends and gets from now on, as the browser's own network tools count it.
final class Traffic {

    private final List<String> scripts = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private long encoded;
    private long decoded;

    Traffic(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.on("Network.responseReceived", this::received);
        tools.on("Network.dataReceived", this::data);
        tools.on(
                "Network.loadingFinished",
                event -> encoded += event.get("encodedDataLength").getAsLong());
        tools.on("Network.webSocketFrameReceived", this::pushed);
        tools.send("Network.enable");
    }

    /// @return bytes over the network, headers included
    long encoded() {
        return encoded;
    }

    /// @return bytes of the server's answers to what is done in the page, and of what it pushes, before compression
    long decoded() {
        return decoded;
    }

    /// @return addresses of the scripts asked for, in order
    List<String> scripts() {
        return List.copyOf(scripts);
    }

    private void received(JsonObject event) {
        switch (event.get("type").getAsString()) {
            case "Script" ->
                scripts.add(event.getAsJsonObject("response").get("url").getAsString());
            case "XHR", "Fetch" -> answers.add(event.get("requestId").getAsString());
            default -> {
                // Styles, pictures and documents count as bytes only.
            }
        }
    }

    private void data(JsonObject event) {
        if (answers.contains(event.get("requestId").getAsString())) {
            decoded += event.get("dataLength").getAsLong();
        }
    }

    private void pushed(JsonObject event) {
        var length = event.getAsJsonObject("response")
                .get("payloadData")
                .getAsString()
                .length();
        encoded += length;
        decoded += length;
    }
}
