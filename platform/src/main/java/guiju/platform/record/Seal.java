package guiju.platform.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A way of signing, by its name. Keys come and go as bytes (X.509 and PKCS#8), signatures as DER,
 * as other programs have them too.
 */
final class Seal {

  /** GB/T 32918 SM2 with SM3, the signer's mark being the usual {@code 1234567812345678}. */
  static final Seal SM2 =
      new Seal(
          "sm2-sm3",
          GMObjectIdentifiers.sm2p256v1,
          GMNamedCurves.getByName("sm2p256v1"),
          SM2Signer::new);

  /** ECDSA on P-256 with SHA-256. */
  static final Seal ECDSA =
      new Seal(
          "ecdsa-p256-sha256",
          SECObjectIdentifiers.secp256r1,
          SECNamedCurves.getByName("secp256r1"),
          () -> new DSADigestSigner(new ECDSASigner(), new SHA256Digest()));

  private final String name;
  private final ASN1ObjectIdentifier curve;
  private final ECNamedDomainParameters domain;
  private final Supplier<Signer> signer;

  private Seal(
      String name, ASN1ObjectIdentifier curve, X9ECParameters figures, Supplier<Signer> signer) {
    this.name = name;
    this.curve = curve;
    this.domain = new ECNamedDomainParameters(curve, figures);
    this.signer = signer;
  }

  /** A fresh pair of keys, as bytes. */
  record Keys(byte[] secret, byte[] open) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Keys keys && Arrays.equals(open, keys.open);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(open);
    }

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
      return "keys";
    }
  }

  /**
   * The way of signing of a name.
   *
   * @throws IllegalArgumentException when the name is unknown
   */
  static Seal named(String name) {
    return List.of(SM2, ECDSA).stream()
        .filter(seal -> seal.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown signature \"%s\"; known: sm2-sm3, ecdsa-p256-sha256".formatted(name)));
  }

  String name() {
    return name;
  }

  Keys fresh() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(
        new ECKeyGenerationParameters(domain, CryptoServicesRegistrar.getSecureRandom()));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    try {
      return new Keys(
          PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate()).getEncoded(),
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic()).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("A fresh key cannot be written", e);
    }
  }

  /** The open key that belongs to a secret one. */
  byte[] open(byte[] secret) {
    try {
      if (PrivateKeyFactory.createKey(secret) instanceof ECPrivateKeyParameters key) {
        ECPoint point = new FixedPointCombMultiplier().multiply(domain.getG(), key.getD());
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                new ECPublicKeyParameters(point, domain))
            .getEncoded();
      }
      throw new IllegalStateException("The record's key is of another kind than " + name);
    } catch (IOException e) {
      throw new IllegalStateException("The record's key cannot be read", e);
    }
  }

  /** The signature of some bytes. */
  byte[] sign(byte[] secret, byte[] content) {
    try {
      Signer signing = signer.get();
      signing.init(true, PrivateKeyFactory.createKey(secret));
      signing.update(content, 0, content.length);
      return signing.generateSignature();
    } catch (IOException | CryptoException e) {
      throw new IllegalStateException("The record's key cannot sign", e);
    }
  }

  /** Whether a signature of some bytes was made with the secret that belongs to an open key. */
  boolean holds(byte[] open, byte[] content, byte[] signature) {
    try {
      AsymmetricKeyParameter key = PublicKeyFactory.createKey(open);
      if (!(key instanceof ECKeyParameters ec)
          || !(ec.getParameters() instanceof ECNamedDomainParameters named)
          || !named.getName().equals(curve)) {
        return false;
      }
      Signer checking = signer.get();
      checking.init(false, key);
      checking.update(content, 0, content.length);
      return checking.verifySignature(signature);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      return false;
    }
  }
}
