/** Whom the provider of a single sign-on has recognised. */
export interface ProviderIdentity {
  issuer: string;
  /** the provider's own name of the person (`sub`), never given to anybody else */
  subject: string;
  /** the value of the claim that equals the login here; null when none is configured or the provider did not say */
  login: string | null;
}
