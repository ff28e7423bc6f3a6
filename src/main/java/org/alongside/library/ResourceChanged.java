package org.alongside.library;

/// Something has become of a resource: what others read of it may be another text, or nothing. Published in the
/// transaction in which it happens.
public record ResourceChanged(ResourceId resource) {}
