package guiju.platform.material;

/**
 * A file that has come in.
 *
 * @param digest fingerprint of its content
 * @param name its name as the sender gave it, cleaned; data, never a path
 * @param size bytes
 * @param type its media type, found by looking inside
 */
public record Received(String digest, String name, long size, String type) {}
