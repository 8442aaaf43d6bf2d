package guiju.platform.identity;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who needs a second factor besides administrators, who always need one outside a demonstration.
 *
 * @param demanded capacities such as {@code finance.signatory}, or whole standings such as {@code
 *     finance}; nobody else if absent
 */
@ConfigurationProperties("guiju.second-factor")
record SecondFactorSettings(@DefaultValue Set<String> demanded) {

  boolean of(Person person) {
    return person.capacities().stream()
        .anyMatch(held -> demanded.contains(held.toString()) || demanded.contains(held.standing()));
  }
}
