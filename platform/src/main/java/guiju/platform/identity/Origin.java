package guiju.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address IPv4 address, or the first half of an IPv6 one: a household has the other half
 * @param agent what the browser calls itself, at most 200 characters; empty when it says nothing
 */
public record Origin(String address, String agent) {

  private static final int LONGEST_AGENT = 200;
  private static final int NETWORK_BYTES = 8;

  /** Of nobody's request: what the program does by itself. */
  public static final Origin HOUSE = new Origin("", "");

  /** Where a request comes from; headers that anybody can write are not believed. */
  public static Origin of(HttpServletRequest request) {
    return new Origin(network(request.getRemoteAddr()), agent(request.getHeader("User-Agent")));
  }

  private static String agent(@Nullable String said) {
    if (said == null) {
      return "";
    }
    String plain = said.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.length() > LONGEST_AGENT ? plain.substring(0, LONGEST_AGENT) : plain;
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A literal address: nothing is looked up.
      InetAddress parsed = InetAddress.getByName(address);
      if (parsed.isLoopbackAddress()) {
        return "127.0.0.1";
      }
      if (!(parsed instanceof Inet6Address)) {
        return parsed.getHostAddress();
      }
      byte[] bytes = parsed.getAddress();
      for (int i = NETWORK_BYTES; i < bytes.length; i++) {
        bytes[i] = 0;
      }
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
