package guiju.platform.enactment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the machine may say of rulebooks.
 *
 * @param instead fingerprint of the folder's rulebook, to govern instead of one this program cannot
 *     read any more; of no use otherwise
 */
@ConfigurationProperties("guiju.enactment")
record EnactmentSettings(@DefaultValue("") String instead) {}
