package guiju.platform.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are told.
 *
 * @param on whether this process tells people; among several, one that does is enough
 * @param freshDays of what happened longer ago, and was only brought in now, nobody is told; 0 to
 *     3650 days
 */
@Validated
@ConfigurationProperties("guiju.notice")
record NoticeSettings(
    @DefaultValue("true") boolean on, @Min(0) @Max(3650) @DefaultValue("14") int freshDays) {}
