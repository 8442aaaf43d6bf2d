package guiju.platform.demonstration;

import java.time.LocalDate;

/**
 * The demonstration city stands, with its people and their stories.
 *
 * @param day the day that is today in its stories
 */
public record CityFounded(LocalDate day) {}
