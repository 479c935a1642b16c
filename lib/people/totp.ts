import { Secret, TOTP } from 'otpauth';
import { CLOCK_DRIFT } from './second-factor.rules';

/** Codes that change every 30 seconds (RFC 6238), as every program for phones makes them: SHA-1, six digits. */

const PERIOD = 30;
// RFC 4226, 4: 160 bits are recommended.
const SECRET_BYTES = 20;
const ISSUER = 'Портал новостей';

/** In base32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** `otpauth://…`, what the QR code says. */
export function keyAddress(secret: string, email: string): string {
  return codesOf(secret, email).toString();
}

/** The number of the time step that a code belongs to; null for a code of none that is near `now`. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = codesOf(secret).validate({ token: code, window: CLOCK_DRIFT, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

function codesOf(secret: string, label = ''): TOTP {
  return new TOTP({
    // In the label as well, the name would make the QR code half as dense again.
    ...{ issuer: ISSUER, issuerInLabel: false, label, algorithm: 'SHA1', digits: 6, period: PERIOD },
    secret: Secret.fromBase32(secret),
  });
}
