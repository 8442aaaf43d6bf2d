package guiju.platform.material;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How papers are kept.
 *
 * @param unclaimed how long a file may lie in the folder that the database knows nothing of
 */
@ConfigurationProperties("guiju.material")
record PaperSettings(@DefaultValue("P1D") Duration unclaimed) {}
