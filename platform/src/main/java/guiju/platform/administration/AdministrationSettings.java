package guiju.platform.administration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How administrators work.
 *
 * @param proposalDays how many days a proposal may wait for its confirmation, 1 to 90
 * @param idleDays after so many days unused an account is closed, 30 to 365; 0 for never
 */
@Validated
@ConfigurationProperties("guiju.administration")
record AdministrationSettings(
    @Min(1) @Max(90) @DefaultValue("14") int proposalDays,
    @Min(0) @Max(365) @DefaultValue("90") int idleDays) {}
