package org.alongside.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// What a page sends and gets from now on, as the browser's own network tools count it.
final class Traffic {

    private final List<String> scripts = new ArrayList<>();
    private long encoded;
    private long decoded;

    Traffic(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.on("Network.responseReceived", this::received);
        tools.on("Network.dataReceived", event -> decoded += event.get("dataLength").getAsLong());
        tools.on("Network.loadingFinished", event -> encoded += event.get("encodedDataLength").getAsLong());
        tools.on("Network.webSocketFrameReceived", this::pushed);
        tools.send("Network.enable");
    }

    /// @return bytes over the network, headers included
    long encoded() {
        return encoded;
    }

    /// @return bytes of all bodies and pushed messages before compression
    long decoded() {
        return decoded;
    }

    /// @return addresses of the scripts asked for, in order
    List<String> scripts() {
        return List.copyOf(scripts);
    }

    private void received(JsonObject event) {
        if (event.get("type").getAsString().equals("Script")) {
            scripts.add(event.getAsJsonObject("response").get("url").getAsString());
        }
    }

    private void pushed(JsonObject event) {
        var length = event.getAsJsonObject("response").get("payloadData").getAsString().length();
        encoded += length;
        decoded += length;
    }
}
