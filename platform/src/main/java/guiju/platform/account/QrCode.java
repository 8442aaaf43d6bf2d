package guiju.platform.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A square a phone reads, drawn by the server.
 *
 * @param size width and height in fields, with the margin
 * @param path the dark fields, as the path of an SVG
 */
public record QrCode(int size, String path) {

  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      BitMatrix fields =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < fields.getHeight(); y++) {
        row(fields, y, path);
      }
      return new QrCode(fields.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("This does not fit into a QR code: " + text.length(), e);
    }
  }

  /** Dark fields beside each other are one stroke. */
  private static void row(BitMatrix fields, int y, StringBuilder path) {
    int x = 0;
    while (x < fields.getWidth()) {
      int from = x;
      while (x < fields.getWidth() && fields.get(x, y)) {
        x++;
      }
      if (x > from) {
        path.append('M').append(from).append(' ').append(y);
        path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
      }
      x++;
    }
  }
}
