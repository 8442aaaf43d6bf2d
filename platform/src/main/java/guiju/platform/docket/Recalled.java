package guiju.platform.docket;

import guiju.engine.replay.Scene;

/**
 * An entry with what its act saw.
 *
 * @param entry where it is recorded
 * @param scene the act and the dossiers it saw, as any rulebook can read them
 */
public record Recalled(Entry entry, Scene scene) {}
