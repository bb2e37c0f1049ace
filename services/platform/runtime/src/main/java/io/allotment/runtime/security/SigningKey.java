package io.allotment.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The private key one service signs its tokens with, kept as a JSON Web Key in a file that only its
 * owner may read. Beside it lies the public key set, for whoever verifies.
 */
public final class SigningKey {

  private static final String HMAC = "HmacSHA256";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final ECKey key;
  private final String issuer;

  private SigningKey(ECKey key, String issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  /**
   * The key of this service: {@code <directory>/<service>.jwk}, made at the first call, with the
   * public set in {@code <service>.jwks}.
   *
   * @throws UncheckedIOException if the directory cannot be written or the key not be read
   */
  public static SigningKey of(Path directory, String service) {
    String issuer = "allotment-" + service;
    Path file = directory.resolve(service + ".jwk");
    try {
      ECKey key = read(file, issuer);
      write(directory.resolve(service + ".jwks"), publicSet(key), Set.of());
      return new SigningKey(key, issuer);
    } catch (IOException e) {
      throw new UncheckedIOException(
          """
          The signing key %s cannot be used. Make it readable to the user who runs this, or delete \
          it so that a new one is made."""
              .formatted(file),
          e);
    }
  }

  private static ECKey read(Path file, String issuer) throws IOException {
    try {
      return ECKey.parse(Files.readString(file));
    } catch (NoSuchFileException none) {
      return create(file, issuer);
    } catch (ParseException e) {
      throw new IOException("not a JSON Web Key", e);
    }
  }

  private static ECKey create(Path file, String issuer) throws IOException {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
      Files.createDirectories(file.toAbsolutePath().getParent());
      write(file, key.toJSONString(), OWNER_ONLY);
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("no key could be made for " + issuer, e);
    }
  }

  private static void write(Path file, String content, Set<PosixFilePermission> permissions)
      throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return;
    }
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", ".new");
    if (!permissions.isEmpty()) {
      Files.setPosixFilePermissions(fresh, permissions);
    }
    Files.writeString(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The public key set, as JSON. */
  public String publicSet() {
    return publicSet(key);
  }

  private static String publicSet(ECKey key) {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /**
   * A code over some content that nobody can compute without this key, in hexadecimal: equal
   * content is known again, and short content cannot be guessed from it.
   *
   * @param purpose keeps the codes of one use apart from those of another
   */
  public String code(String purpose, byte[] content) {
    byte[] secret = mac(key.getD().decode(), purpose.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(mac(secret, content));
  }

  private static byte[] mac(byte[] secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** Signs these claims as this service. The issuer is set here. */
  public String sign(JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT token =
        new SignedJWT(header, new JWTClaimsSet.Builder(claims).issuer(issuer).build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
    return token.serialize();
  }
}
