package guiju.platform.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address people reach the house; what leaves the house must name it in full. */
@Component
class HouseAddress {

  private final String address;

  HouseAddress(
      @Value("${guiju.address:}") String address, @Value("${server.port:8080}") String port) {
    String named = address.isBlank() ? "http://localhost:" + port : address.strip();
    this.address = named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
  }

  /** A path of the house in full. */
  String of(String path) {
    return address + path;
  }
}
