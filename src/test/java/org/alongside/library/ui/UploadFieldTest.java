package org.alongside.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.library.FileId;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceKind;
import org.alongside.library.StoredFile;
import org.alongside.library.StoredFiles;
import org.alongside.library.TestFiles;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.node.JsonNodeFactory;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class UploadFieldTest extends ViewTest {

    @Autowired
    private StoredFiles files;

    private final AtomicInteger changes = new AtomicInteger();
    private CohortId cohort;
    private PersonId member;
    private UploadField field;

    @Autowired
    private ResourceDrafts drafts;

    @BeforeEach
    void aForm() {
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
        signIn(fixtures.address(member));
        field = new UploadField(files, member, cohort, "File");
        field.onChange(changes::incrementAndGet);
        UI.getCurrent().add(field);
    }

    /// What the field's own request brings.
    private void send(long attempt, String name, InputStream content) {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Attempt", String.valueOf(attempt));
        var event =
                new UploadEvent(
                        new com.vaadin.flow.server.VaadinServletRequest(
                                request, (com.vaadin.flow.server.VaadinServletService)
                                        VaadinSession.getCurrent().getService()),
                        VaadinResponse.getCurrent(),
                        VaadinSession.getCurrent(),
                        name,
                        -1,
                        "application/octet-stream",
                        field.getElement(),
                        null) {
                    @Override
                    public InputStream getInputStream() {
                        return content;
                    }
                };
        new Receiver(field).handleUploadRequest(event);
        // What the request wants to tell the page waits for the lock that the test holds.
        VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    private void send(long attempt, String name, byte[] bytes) {
        send(attempt, name, new ByteArrayInputStream(bytes));
    }

    private void tell(String event, long attempt) {
        var data = JsonNodeFactory.instance.objectNode().put("event.detail", attempt);
        com.vaadin.flow.dom.DomEvent dom = new com.vaadin.flow.dom.DomEvent(field.getElement(), event, data);
        field.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(dom);
    }

    private StoredFile file() {
        return field.value().orElseThrow();
    }

    @Test
    void aFileThatHasComeIsShownWithItsNameAndSize() {
        tell("upload-begin", 1);
        assertThat(field.underway()).isTrue();
        send(1, "photo.JPEG", TestFiles.jpeg(40, 30));

        assertThat(field.underway()).isFalse();
        assertThat(file().name()).isEqualTo("photo.jpg");
        assertThat(field.getElement().getPropertyRaw("file").toString())
                .contains("photo.jpg")
                .contains("Picture · 1 kB");
        assertThat(changes).hasValue(1);
    }

    @Test
    void itDoesNotMatterWhetherTheBytesOrTheWordOfThemComeFirst() {
        send(7, "a.pdf", TestFiles.pdf("a"));
        tell("upload-begin", 7);
        assertThat(field.underway()).isFalse();
        assertThat(file().name()).isEqualTo("a.pdf");
    }

    @Test
    void whatIsRefusedSaysWhyAtTheField() {
        tell("upload-begin", 1);
        send(1, "a.pdf", TestFiles.latin("<html><script>"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo(field.getTranslation("refused.file.html"));
        // The browser's own complaint about the answer does not replace it.
        tell("upload-broken", 1);
        assertThat(field.getErrorMessage()).isEqualTo(field.getTranslation("refused.file.html"));
        assertThat(field.value()).isEmpty();

        tell("upload-begin", 2);
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatBreaksOffIsSaidAndTheFileBeforeStays() {
        send(1, "a.pdf", TestFiles.pdf("a"));
        tell("upload-begin", 2);
        send(2, "b.pdf", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThat(field.getErrorMessage()).isEqualTo(field.getTranslation("upload.broken"));
        assertThat(file().name()).isEqualTo("a.pdf");
    }

    @Test
    void whatComesAfterItWasCancelledIsThrownAway() {
        tell("upload-begin", 1);
        tell("upload-cancel", 1);
        send(1, "a.pdf", TestFiles.pdf("cancelled"));
        assertThat(field.value()).isEmpty();
        assertThat(changes).hasValue(0);
    }

    @Test
    void whatIsTakenAwayIsThrownAwayUnlessItWasThereBefore() {
        send(1, "a.pdf", TestFiles.pdf("a"));
        var brought = file();
        tell("upload-remove", 0);
        assertThat(field.value()).isEmpty();
        assertThat(files.describe(member, List.of(brought.id()))).isEmpty();

        send(2, "b.pdf", TestFiles.pdf("b"));
        var there = file();
        field.show(there);
        tell("upload-remove", 0);
        assertThat(field.value()).isEmpty();
        assertThat(files.describe(member, List.of(there.id()))).containsValue(there);
    }

    @Test
    void whatADraftHeldIsThrownAwayOnceTheDraftHasLetItGo() {
        var place = ResourceDraftPlace.proposal(cohort);
        field.onChange(() -> drafts.save(
                member, place, draft(field.value().map(StoredFile::id).orElse(null))));
        send(1, "a.pdf", TestFiles.pdf("a"));
        var first = file();
        send(2, "b.pdf", TestFiles.pdf("b"));
        var second = file();
        assertThat(files.describe(member, List.of(first.id()))).isEmpty();
        tell("upload-remove", 0);
        assertThat(files.describe(member, List.of(second.id()))).isEmpty();
    }

    private static ResourceDrafts.Kept draft(@Nullable FileId file) {
        var draft = new ResourceDraft("Hours", "", "", "", file, null, Set.of(), "", "", Fixtures.key());
        return new ResourceDrafts.Kept(ResourceKind.FILE, draft, 0);
    }

    @Test
    void nothingButTheBytesThemselvesIsTaken() throws IOException {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=x");
        var answer = new org.springframework.mock.web.MockHttpServletResponse();
        var service = (com.vaadin.flow.server.VaadinServletService)
                VaadinSession.getCurrent().getService();
        VaadinRequest asked = new com.vaadin.flow.server.VaadinServletRequest(request, service);
        VaadinResponse said = new com.vaadin.flow.server.VaadinServletResponse(answer, service);
        new Receiver(field).handleRequest(asked, said, VaadinSession.getCurrent(), field.getElement());
        assertThat(answer.getStatus()).isEqualTo(415);
    }
}
