package org.alongside.library.domain;

import java.nio.file.Path;
import java.time.Duration;

/// What whoever runs the site chose about files.
///
/// @param folder where uploads lie while they are looked at
/// @param cohortBytes how many bytes the files of one cohort may take
/// @param picturesAtOnce how many pictures are decoded at a time, each in up to about 200 MB
/// @param scanner `host:port` or path of the socket of a ClamAV server; empty for none
/// @param scanTime how long it may take to answer
public record FileSettings(Path folder, long cohortBytes, int picturesAtOnce, String scanner, Duration scanTime) {}
