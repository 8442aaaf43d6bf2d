package guiju.platform.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The city as its files tell it.
 *
 * @param rulebook id of the rulebook it lives under
 * @param today the day it is in the script
 * @param groups its organisations and people
 * @param tour people to be for a first look, in order
 * @param answers answers by kind of dossier, used where a story has none
 * @param habits answers by act, used where a story has none
 * @param papers papers handed in with an act though it asks for them only sometimes, by act
 * @param sample lines of a sample paper; {@code <paper>} stands for what it is
 * @param stories what happened
 */
record Script(
    String rulebook,
    LocalDate today,
    List<SignInGroup> groups,
    List<TourStep> tour,
    Map<String, Map<String, Object>> answers,
    Map<String, Map<String, Object>> habits,
    Map<String, List<String>> papers,
    List<String> sample,
    List<Story> stories) {}
