package io.allotment.runtime.security;

import com.nimbusds.jwt.JWTParser;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Lets only services in that are known here: those whose public keys, {@code <service>.jwks}, lie
 * in a directory. Health is open to probes.
 */
public final class PeersOnly implements ServerInterceptor {

  private static final Pattern ISSUER = Pattern.compile("allotment-([a-z]+)");
  private static final String HEALTH = "grpc.health.v1.Health";

  private final Path peers;
  private final String service;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  /**
   * An interceptor of a service's gRPC server.
   *
   * @param peers where the public keys are
   * @param service this service's own name, for which tokens must be meant
   */
  public PeersOnly(Path peers, String service) {
    this.peers = peers;
    this.service = service;
  }

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (HEALTH.equals(call.getMethodDescriptor().getServiceName())
        || isPeer(headers.get(ServiceTokens.AUTHORIZATION))) {
      return next.startCall(call, headers);
    }
    call.close(
        Status.UNAUTHENTICATED.withDescription("Only services that are known here may call."),
        new Metadata());
    return new ServerCall.Listener<>() {};
  }

  private boolean isPeer(@Nullable String header) {
    if (header == null || !header.startsWith(ServiceTokens.BEARER)) {
      return false;
    }
    String token = header.substring(ServiceTokens.BEARER.length());
    try {
      String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
      var name = ISSUER.matcher(issuer == null ? "" : issuer);
      if (!name.matches() || !Files.exists(keys(name.group(1)))) {
        return false;
      }
      decoders.computeIfAbsent(issuer, _ -> decoder(name.group(1), issuer)).decode(token);
      return true;
    } catch (ParseException | JwtException forged) {
      return false;
    }
  }

  private Path keys(String peer) {
    return peers.resolve(peer + ".jwks");
  }

  private JwtDecoder decoder(String peer, String issuer) {
    try {
      return TokenVerification.decoder(
          keys(peer).toUri().toURL(), issuer, ServiceTokens.audience(service));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a file has an address", e);
    }
  }
}
