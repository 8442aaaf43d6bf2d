package guiju.platform.demonstration;

import guiju.engine.text.Text;

/**
 * Where the name of a demonstration project, and its amount where there is one, was taken from.
 *
 * @param kind kind of the dossier
 * @param key its key
 * @param name the project as it is called here
 * @param origin whose public project it was, where and when, and what was published of it
 * @param address where that was published
 */
public record Source(String kind, String key, String name, Text origin, String address) {}
