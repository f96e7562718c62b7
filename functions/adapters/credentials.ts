/**
 * What stands in for the SDK's chain of credential providers when the functions are bundled (infra/bundle.ts): a
 * function has the credentials of its role in its environment and nowhere else. The chain would also look at files,
 * start processes and ask metadata services, and is a quarter of an intake bundle.
 */
interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The name and shape of the export that the SDK's clients import. */
export function defaultProvider(): () => Promise<Credentials> {
  return async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new CredentialsMissing();
    return {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
    };
  };
}

class CredentialsMissing extends Error {
  override readonly name = "CredentialsProviderError";
}
