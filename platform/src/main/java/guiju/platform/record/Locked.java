package guiju.platform.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** A secret key under a passphrase: PBES2 with AES-256, as OpenSSL writes and reads it. */
final class Locked {

  private static final int ROUNDS = 210_000;
  private static final int SALT = 16;
  private static final int KEY_BITS = 256;
  private static final String SHUT = "the passphrase does not open it";

  private Locked() {}

  static byte[] lock(byte[] secret, String passphrase) {
    byte[] salt = new byte[SALT];
    byte[] start = new byte[SALT];
    SecureRandom random = new SecureRandom();
    random.nextBytes(salt);
    random.nextBytes(start);
    PBKDF2Params stretching =
        new PBKDF2Params(
            salt,
            ROUNDS,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
    PBES2Parameters way =
        new PBES2Parameters(
            new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, stretching),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(start)));
    try {
      byte[] hidden = run(true, secret, passphrase, way);
      return new EncryptedPrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, way), hidden)
          .getEncoded();
    } catch (IOException | InvalidCipherTextException e) {
      throw new IllegalStateException("The record's key cannot be encrypted", e);
    }
  }

  /**
   * What lies under a passphrase.
   *
   * @throws IllegalArgumentException when it does not open
   */
  static byte[] open(byte[] locked, String passphrase) {
    EncryptedPrivateKeyInfo info = EncryptedPrivateKeyInfo.getInstance(locked);
    AlgorithmIdentifier way = info.getEncryptionAlgorithm();
    if (!way.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
      throw new IllegalArgumentException("it is encrypted in a way not known here");
    }
    try {
      byte[] secret =
          run(
              false,
              info.getEncryptedData(),
              passphrase,
              PBES2Parameters.getInstance(way.getParameters()));
      requireKey(secret);
      return secret;
    } catch (InvalidCipherTextException e) {
      throw new IllegalArgumentException(SHUT, e);
    }
  }

  /** Of wrong passphrases one in 256 ends in bytes that are filled up rightly, and are no key. */
  private static void requireKey(byte[] secret) {
    try {
      PrivateKeyFactory.createKey(secret);
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(SHUT, e);
    }
  }

  private static byte[] run(boolean hide, byte[] content, String passphrase, PBES2Parameters way)
      throws InvalidCipherTextException {
    PBKDF2Params stretching = PBKDF2Params.getInstance(way.getKeyDerivationFunc().getParameters());
    boolean known =
        way.getEncryptionScheme().getAlgorithm().equals(NISTObjectIdentifiers.id_aes256_CBC)
            && stretching.getPrf().getAlgorithm().equals(PKCSObjectIdentifiers.id_hmacWithSHA256);
    if (!known) {
      throw new IllegalArgumentException("it is encrypted in a way not known here");
    }
    PKCS5S2ParametersGenerator key = new PKCS5S2ParametersGenerator(new SHA256Digest());
    key.init(
        passphrase.getBytes(StandardCharsets.UTF_8),
        stretching.getSalt(),
        stretching.getIterationCount().intValueExact());
    byte[] start =
        ASN1OctetString.getInstance(way.getEncryptionScheme().getParameters()).getOctets();
    PaddedBufferedBlockCipher cipher =
        new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()));
    cipher.init(hide, new ParametersWithIV(key.generateDerivedParameters(KEY_BITS), start));
    byte[] result = new byte[cipher.getOutputSize(content.length)];
    int length = cipher.processBytes(content, 0, content.length, result, 0);
    length += cipher.doFinal(result, length);
    return Arrays.copyOf(result, length);
  }
}
