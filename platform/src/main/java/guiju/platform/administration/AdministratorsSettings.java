package guiju.platform.administration;

import guiju.platform.identity.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who gets an office nobody holds, each as account, staff number and name with spaces between.
 *
 * @param system the system administrator
 * @param security the security administrator
 * @param audit the audit administrator
 */
@ConfigurationProperties("guiju.administrators")
record AdministratorsSettings(
    @Nullable String system, @Nullable String security, @Nullable String audit) {

  @Nullable String of(Office office) {
    return switch (office) {
      case SYSTEM -> system;
      case SECURITY -> security;
      case AUDIT -> audit;
    };
  }
}
