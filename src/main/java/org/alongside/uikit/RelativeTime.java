package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/// A moment as the reader counts it ("3 days ago"), exact on hover and for assistive technology, in her language
/// and her browser's time zone.
@com.vaadin.flow.component.Tag("alongside-time")
@JsModule("./relative-time.ts")
public class RelativeTime extends Component {

    private static final long serialVersionUID = 1L;

    public RelativeTime(Instant moment) {
        setMoment(moment);
    }

    public final void setMoment(Instant moment) {
        getElement().setAttribute("at", moment.toString());
    }
}
