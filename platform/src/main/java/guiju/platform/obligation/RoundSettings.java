package guiju.platform.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the house keeps an eye on the calendar.
 *
 * @param on whether this process goes on rounds; among several, one that does is enough
 * @param nearDays how many days before its last day an obligation counts as near, 0 to 90
 * @param leapDays most days that are caught up at once; after more of them somebody looks at the
 *     clock first
 */
@Validated
@ConfigurationProperties("guiju.round")
record RoundSettings(
    @DefaultValue("true") boolean on,
    @Min(0) @Max(90) @DefaultValue("7") int nearDays,
    @Min(1) @DefaultValue("62") int leapDays) {}
