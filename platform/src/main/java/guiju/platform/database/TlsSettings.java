package guiju.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the way to the database must be closed to others.
 *
 * @param demanded whether a database on another machine is used over TLS only; otherwise it is
 *     merely said
 */
@ConfigurationProperties("guiju.database.tls")
record TlsSettings(@DefaultValue("true") boolean demanded) {}
