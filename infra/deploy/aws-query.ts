import { KMSClient } from "@aws-sdk/client-kms";

/**
 * Reads of CloudFormation and STS over their query protocol. Two calls are not worth two more clients of the SDK:
 * credentials and signature come from the client that is here, by its own signer.
 */

const VERSIONS = { cloudformation: "2010-05-15", sts: "2011-06-15" } as const;
type Service = keyof typeof VERSIONS;

/** How long an answer may take. No call here waits for work. */
const PATIENCE_MS = 20_000;

/** No answer that counts: no credentials, no network, or a refusal with AWS's own code. */
export class NoAnswer extends Error {
  /** AWS's name for it, such as `ValidationError`; empty where nobody answered. */
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** The XML of the answer. Throws `NoAnswer`. */
export async function awsQuery(
  region: string,
  service: Service,
  parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const body = new URLSearchParams({ Version: VERSIONS[service], ...parameters }).toString();
  const url = endpoint(region, service);
  const headers = await signed(region, service, url, body);
  const answer = await fetch(url, {
    method: "POST",
    headers,
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: Error) => {
    const cause = error.cause instanceof Error ? error.cause.message : error.message;
    throw new NoAnswer("", `${url.host} does not answer (${cause})`);
  });
  const text = await answer.text();
  if (answer.ok) return text;
  const code = elements(text, "Code")[0] ?? `HTTP ${answer.status}`;
  throw new NoAnswer(code, elements(text, "Message")[0] ?? code);
}

/** As the SDK does: one address for the service, one for all, or AWS's own. */
function endpoint(region: string, service: Service): URL {
  const given = process.env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? process.env.AWS_ENDPOINT_URL;
  return new URL(given ?? `https://${service}.${region}.amazonaws.com`);
}

async function signed(
  region: string,
  service: Service,
  url: URL,
  body: string,
): Promise<Record<string, string>> {
  const client = new KMSClient({ region });
  try {
    const signer = await client.config.signer({
      name: "sigv4",
      signingName: service,
      signingRegion: region,
      properties: {},
    });
    const { headers } = await signer.sign({
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname,
      path: "/",
      query: {},
      headers: { host: url.host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
      body,
    });
    return headers;
  } catch (error) {
    throw new NoAnswer("", `no AWS credentials were found (${(error as Error).message})`);
  } finally {
    client.destroy();
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The texts of all elements of a name that hold no other element. */
export function elements(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"));
  return [...found].map(([, text = ""]) =>
    text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? ""),
  );
}
