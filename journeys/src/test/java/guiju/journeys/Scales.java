package guiju.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Weighs pages: every byte that came over the wire for them, headers and all, compressed. */
final class Scales {
  private long bytes;

  private Scales(Page page) {
    CDPSession wire = page.context().newCDPSession(page);
    wire.on(
        "Network.loadingFinished", event -> bytes += event.get("encodedDataLength").getAsLong());
    wire.send("Network.enable", new JsonObject());
  }

  /** Weighs what a visitor opens from now on. */
  static Scales under(Visitor visitor) {
    return new Scales(visitor.page());
  }

  /** Bytes since the last weighing. */
  long weigh() {
    long weighed = bytes;
    bytes = 0;
    return weighed;
  }
}
