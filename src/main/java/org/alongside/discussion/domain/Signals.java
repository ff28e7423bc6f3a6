package org.alongside.discussion.domain;

import java.util.List;
import org.alongside.screening.Signal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Signals as they are stored beside a revision.
public final class Signals {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Signal>> LIST = new TypeReference<>() {};

    private Signals() {}

    public static String write(List<Signal> signals) {
        return JSON.writeValueAsString(signals);
    }

    public static List<Signal> read(String json) {
        return JSON.readValue(json, LIST);
    }
}
