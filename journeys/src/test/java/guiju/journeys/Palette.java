package guiju.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of pages in as many colours as they have, 64 at the most: a fifth of the size. */
final class Palette {
  private static final int COLOURS = 64;
  private static final int BITS = 8;
  private static final int CHANNEL = 0xff;

  private final int[] colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(BufferedImage picture) {
    Map<Integer, Integer> often = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        often.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    this.colours =
        often.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
  }

  /** Keeps a picture as a small PNG. */
  static void keep(byte[] png, Path file) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      Files.createDirectories(file.getParent());
      ImageIO.write(new Palette(picture).paint(picture), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep " + file, e);
    }
  }

  private BufferedImage paint(BufferedImage picture) {
    IndexColorModel model =
        new IndexColorModel(
            BITS, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage painted =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int index = nearest.computeIfAbsent(picture.getRGB(x, y), this::nearest);
        painted.getRaster().setSample(x, y, 0, index);
      }
    }
    return painted;
  }

  private int nearest(int colour) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      if (apart(colour, colours[i]) < apart(colour, colours[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int apart(int one, int other) {
    int sum = 0;
    for (int shift : List.of(0, BITS, 2 * BITS)) {
      int difference = (one >> shift & CHANNEL) - (other >> shift & CHANNEL);
      sum += difference * difference;
    }
    return sum;
  }
}
