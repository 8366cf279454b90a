import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url: a session cookie, or the secret part of an API token. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What the database keeps of a secret. A plain SHA-256 is right here: slow, salted hashes protect what people choose,
 * because that can be guessed; 256 random bits cannot, however fast the hash, and a fast one costs no request time.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
