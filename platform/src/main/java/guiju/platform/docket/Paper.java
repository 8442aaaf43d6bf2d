package guiju.platform.docket;

/**
 * A paper handed in with an act.
 *
 * @param material which paper of the checklist it is
 * @param digest fingerprint of its content, which has been stored before
 * @param name the file's name as the sender gave it; data, never a path
 */
public record Paper(String material, String digest, String name) {}
