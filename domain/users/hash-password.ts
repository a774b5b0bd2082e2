import { hash, verify } from '@node-rs/argon2';

// Argon2id (the library's default algorithm) with the cost that OWASP recommends: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** A hash of a password that nobody knows, of the same cost: what is verified when there is no account. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$Syx2uR1Rw+3r50QesysMzg$YlQNFv0xqT/dDcj2peSdvOibbc564cyTHohGr4Xw1nw';

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

/** Takes the same time for an account that does not exist (`stored` null) as for one that does. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? DECOY, password.normalize('NFC'));
  return stored !== null && matches;
}
