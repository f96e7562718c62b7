import { join } from "node:path";
import type { Assembly, Resource } from "./assembly.ts";
import type { Engine } from "./engines/engine.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "./engines/engine.ts";
import { attributeOf } from "./physical.ts";
import type { Resolver } from "./resolver.ts";

/** A function of the template, ready to run: its bundle and the environment that the template gives it. */
export interface LocalFunction {
  /** Its logical name: `PostEnvelope`. */
  readonly name: string;
  readonly arn: string;
  readonly bundle: string;
  /** Name of the export that handles events. */
  readonly handler: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

export interface Engines {
  readonly dynamodb: Engine;
  readonly s3: Engine;
  readonly kms: Engine;
  readonly mail: Engine;
  readonly accounts: Engine;
}

/** Where the sites are on this machine, by the variable in which a template names them: `MELDER_ORIGIN`. */
export type Addresses = Readonly<Record<string, string>>;

/** Lambda's own default. */
const DEFAULT_TIMEOUT_SECONDS = 3;

/** The functions of an assembly that carry a bundle of ours; CDK may add some of its own, which run only on AWS. */
export function readFunctions(
  assembly: Assembly,
  resolver: Resolver,
  engines: Engines,
  addresses: Addresses = {},
): LocalFunction[] {
  return assembly
    .ofType("AWS::Lambda::Function")
    .filter((resource) => typeof resource.metadata["aws:asset:path"] === "string")
    .map((resource) => localFunction(resource, resolver, engines, addresses));
}

function localFunction(
  resource: Resource,
  resolver: Resolver,
  engines: Engines,
  addresses: Addresses,
): LocalFunction {
  const { stack, properties } = resource;
  const environment = properties.Environment as { readonly Variables?: unknown } | undefined;
  const variables = resolver.resolve(stack, environment?.Variables ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const moved = Object.entries(addresses).filter(([name]) => Object.hasOwn(variables, name));
  const [file, handler] = String(properties.Handler).split(".");
  const asset = String(resource.metadata["aws:asset:path"]);
  return {
    name: resource.id,
    arn: attributeOf(resource, "Arn"),
    bundle: join(resource.folder, asset, `${file}.mjs`),
    handler: handler ?? "handler",
    env: {
      ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
      ...Object.fromEntries(moved),
      ...sdkEnvironment(engines),
      AWS_ACCESS_KEY_ID: resource.id,
      AWS_LAMBDA_FUNCTION_NAME: resource.id,
    },
    timeoutSeconds: Number(properties.Timeout ?? DEFAULT_TIMEOUT_SECONDS),
  };
}

/**
 * Sends the AWS SDK to the local engines, through the check of the function's role (access/front.ts), which knows the
 * function by its access key id. These are the SDK's own settings: no function asks where it runs.
 * `WHEN_REQUIRED`: s3rver cannot read the trailing checksums that the SDK adds by default.
 */
function sdkEnvironment(engines: Engines): Readonly<Record<string, string>> {
  return {
    AWS_REGION: LOCAL_REGION,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: engines.s3.endpoint,
    AWS_ENDPOINT_URL_KMS: engines.kms.endpoint,
    AWS_ENDPOINT_URL_SESV2: engines.mail.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: engines.accounts.endpoint,
    AWS_REQUEST_CHECKSUM_CALCULATION: "WHEN_REQUIRED",
    AWS_RESPONSE_CHECKSUM_VALIDATION: "WHEN_REQUIRED",
  };
}
