package org.alongside.library.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.FileDownload;
import org.alongside.library.FileId;
import org.alongside.library.StoredFiles;
import org.alongside.shared.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives files to those who may read them: to be saved, never to be opened in a page of this site. Their addresses
/// say nothing of what they are.
@Controller
class FileController {

    private final StoredFiles files;
    private final CurrentPerson person;

    FileController(StoredFiles files, CurrentPerson person) {
        this.files = files;
        this.person = person;
    }

    // It answers HEAD as well.
    @GetMapping("/files/{id}")
    void file(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var file = files.open(person.id(), new FileId(id));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()));
            send(file, request, response);
        } catch (NotFoundException _) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @GetMapping("/files/{id}/preview")
    void preview(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var preview = files.openPreview(person.id(), new FileId(id));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
            send(preview, request, response);
        } catch (NotFoundException _) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(FileDownload file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = '"' + file.tag() + '"';
        // Even if a browser took it for a page: one without scripts, forms, or anything of this site.
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // Telephones are shared.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag);
        if (ByteRange.named(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = ByteRange.asked(
                request.getHeader(HttpHeaders.RANGE), request.getHeader(HttpHeaders.IF_RANGE), tag, file.bytes());
        if (range.outside()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range.part()) {
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(range.from(), range.from() + range.length() - 1, file.bytes()));
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentType(file.mediaType());
        response.setContentLengthLong(range.length());
        if (!"HEAD".equals(request.getMethod())) {
            file.content().write(range.from(), range.length(), response.getOutputStream());
        }
    }

    /// RFC 6266: a plain name for old programs, and the real one in UTF-8 for all others.
    static String attachment(String name) {
        var plain = name.matches("[A-Za-z0-9 ._()+-]+") ? name : "file" + name.substring(name.lastIndexOf('.'));
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
