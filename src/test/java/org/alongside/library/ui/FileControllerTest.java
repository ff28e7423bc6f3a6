package org.alongside.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.library.FileRoutes;
import org.alongside.library.StoredFile;
import org.alongside.library.StoredFiles;
import org.alongside.library.TestFiles;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class FileControllerTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private StoredFiles files;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web;
    private CohortId cohort;
    private PersonId member;
    private byte[] bytes;
    private StoredFile file;

    @BeforeEach
    void aFile() throws Exception {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
        bytes = (UUID.randomUUID() + "\n" + "0123456789\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        file = files.receive(member, cohort, "رسالة \"1\".html.txt", new ByteArrayInputStream(bytes));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return ask(member, request);
    }

    private MockHttpServletResponse ask(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(accounts.loadUserByUsername(fixtures.address(who)))))
                .andReturn()
                .getResponse();
    }

    private String address() {
        return "/" + FileRoutes.file(file.id());
    }

    @Test
    void aFileIsSomethingToSaveAndNothingElse() throws Exception {
        var answer = ask(get(address()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"file.txt\"; filename*=UTF-8''"
                        + "%D8%B1%D8%B3%D8%A7%D9%84%D8%A9%20-1-.txt");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.getHeaders("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(bytes.length));
    }

    @ParameterizedTest
    @CsvSource({"0-0, 0, 1", "5-14, 5, 10", "262140-262150, 262140, 11", "262144-, 262144, -1", "-7, -7, 7"})
    void aPartIsGivenAsAsked(String asked, int from, int length) throws Exception {
        int first = from < 0 ? bytes.length + from : from;
        int last = length < 0 ? bytes.length : first + length;
        var answer = ask(get(address()).header("Range", "bytes=" + asked));
        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range"))
                .isEqualTo("bytes " + first + "-" + (last - 1) + "/" + bytes.length);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=", "bytes=-", "bytes=9-3", "lines=1-2", "bytes=a-b"})
    void severalPartsOrNonsenseGiveTheWhole(String asked) throws Exception {
        var answer = ask(get(address()).header("Range", asked));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).hasSameSizeAs(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0", "bytes=999999999999999999-999999999999999999"})
    void aPartBeyondTheEndIsNone(String asked) throws Exception {
        var answer = ask(get(address()).header("Range", asked));
        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */" + bytes.length);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whoHasTheSameContentIsToldSo() throws Exception {
        var tag = ask(head(address())).getHeader("ETag");
        assertThat(tag).isNotNull();
        assertThat(ask(get(address()).header("If-None-Match", "\"x\", " + tag)).getStatus())
                .isEqualTo(304);
        assertThat(ask(get(address()).header("Range", "bytes=0-1").header("If-Range", tag))
                        .getStatus())
                .isEqualTo(206);
        assertThat(ask(get(address()).header("Range", "bytes=0-1").header("If-Range", "\"old\""))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aHeadSaysHowLongItIsAndReadsNothing() throws Exception {
        var answer = ask(head(address()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatOneMayNotReadLooksLikeWhatDoesNotExist() throws Exception {
        var other = fixtures.member(cohort);
        var hidden = ask(other, get(address()));
        var missing = ask(other, get("/files/00000000000000000000"));
        assertThat(hidden.getStatus()).isEqualTo(404).isEqualTo(missing.getStatus());
        assertThat(hidden.getHeaderNames()).isEqualTo(missing.getHeaderNames());
        assertThat(ask(other, get(address() + "/preview")).getStatus()).isEqualTo(404);
        // Even who has the content already learns nothing.
        assertThat(ask(other, get(address()).header("If-None-Match", "*")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor() throws Exception {
        var answer = web.perform(get(address())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).endsWith("/login");
    }

    @Test
    void onlyAPreviewIsShownInAPage() throws Exception {
        var picture = files.receive(
                member, cohort, "a.png", new ByteArrayInputStream(TestFiles.png(900, 20 + bytes[0] % 50)));
        var answer = ask(get("/" + FileRoutes.preview(picture.id())));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(ask(get(address() + "/preview")).getStatus()).isEqualTo(404);
    }
}
