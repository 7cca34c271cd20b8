import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, 2 passes: what OWASP asks for at least. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The form passwords are kept in. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, STRENGTH);
}

/** Tells passwords from wrong ones, and takes the same time where there is nothing to compare with. */
export class PasswordChecker {
  private decoy: Promise<string> | undefined;

  /** `stored` is undefined for an unknown user. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= hashPassword('nobody has this password');
    const right = await verify(stored ?? (await this.decoy), password);
    return right && stored !== undefined;
  }
}
