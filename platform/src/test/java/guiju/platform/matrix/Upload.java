package guiju.platform.matrix;

/** Sends a file as programs do. */
final class Upload {

  private static final String LIMIT = "limit";

  private Upload() {}

  /** The fingerprint under which it was received. */
  static String paper(Door door, String token, String name, String content) {
    String body =
        String.join(
            "\r\n",
            "--" + LIMIT,
            "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
            "Content-Type: application/pdf",
            "",
            "%PDF-1.4\n% " + content + "\n%%EOF",
            "--" + LIMIT + "--",
            "");
    Door.Reply reply =
        door.ask(
            "POST",
            "/api/v1/materials",
            token,
            body,
            "Content-Type",
            "multipart/form-data; boundary=" + LIMIT);
    if (reply.status() != 201) {
      throw new AssertionError("The file was not received: " + reply.text());
    }
    return reply.text().replaceAll("(?s).*\"(sm3:[0-9a-f]{64})\".*", "$1");
  }
}
