import path from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { BUNDLES } from "../bundle.ts";
import { type FunctionName, kebab, type Plane, pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";
import { SERVICES, type ServiceName, usesOf } from "./permissions.ts";
import { CONTENT_RECOVERY_DAYS } from "./recovery.ts";
import type { Stores } from "./stores.ts";

/**
 * Memory buys processor time. A route handles at most a 1.4 MB body or a 5 MB answer: 512 MB is about a third of a
 * core and answers in tens of milliseconds. A job may hold a whole board and do a few hundred key encapsulations.
 * A route must be done before API Gateway gives up at 29 s; a job has time to move a day of files.
 */
const LIMITS = {
  intake: { memorySize: 512, timeout: Duration.seconds(20) },
  console: { memorySize: 512, timeout: Duration.seconds(20) },
  jobs: { memorySize: 1_024, timeout: Duration.minutes(10) },
} as const;

/**
 * What must not run beside itself. The stores hold against it, but not the object store, whose last writer wins: a
 * publication that was slow would put an older index over a newer one.
 */
const ALONE: readonly FunctionName[] = ["releaseInbox", "publishBoard"];

/** What of a service a function reaches, and under which condition. */
export interface ServiceReach {
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, unknown>>;
}

export interface PlaneFunctionProps {
  readonly plane: Plane;
  readonly name: FunctionName;
  readonly stores: Stores;
  readonly settings: Settings;
  /** Variables of this function alone. */
  readonly variables?: Readonly<Record<string, string>>;
  /** For the services of its row in the permission table. */
  readonly services?: Partial<Readonly<Record<ServiceName, ServiceReach>>>;
}

/**
 * A function with a role of its own that holds what the permission table says and nothing else.
 *
 * Intake functions have no permission to write a log line. Even a line without content has a time, and a failure at
 * 02:13 tells that somebody was reporting then. That something fails shows in the API's count of answers above 499;
 * what fails is found on another stage. Console and jobs log failures by code; at system level WARN the platform adds no START
 * and REPORT lines, which would record when staff work.
 */
export class PlaneFunction extends Construct {
  readonly function: LambdaFunction;
  readonly plane: Plane;
  readonly name: FunctionName;
  /** None on the intake plane. */
  readonly logGroup: LogGroup | undefined;

  constructor(scope: Construct, props: PlaneFunctionProps) {
    super(scope, pascal(props.name));
    this.plane = props.plane;
    this.name = props.name;
    this.logGroup = props.plane === "intake" ? undefined : this.newLogGroup(props.settings);
    this.function = new LambdaFunction(this, "Resource", {
      ...LIMITS[props.plane],
      ...(ALONE.includes(props.name) && { reservedConcurrentExecutions: 1 }),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(path.join(BUNDLES, kebab(props.name))),
      handler: "index.handler",
      role: this.role(props, this.logGroup),
      environment: environment(props),
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.WARN,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(this.logGroup && { logGroup: this.logGroup }),
    });
    (this.function.node.defaultChild as CfnFunction).overrideLogicalId(pascal(props.name));
  }

  private newLogGroup({ logDays }: Settings): LogGroup {
    return new LogGroup(this, "Log", { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
  }

  private role(
    { name, stores, settings, services = {} }: PlaneFunctionProps,
    logGroup: LogGroup | undefined,
  ): Role {
    const statements = [...statementsOf(name, stores), ...serviceStatements(name, services)];
    if (logGroup) {
      statements.push(allow("logs", ["CreateLogStream", "PutLogEvents"], logGroup.logGroupArn));
    }
    return new Role(this, "Role", {
      path: rolePath(settings.instanceId, name),
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { uses: new PolicyDocument({ statements }) },
    });
  }
}

/** The path of a function's role: key policies recognise the role by it without knowing its stack. */
export function rolePath(instanceId: string, name: FunctionName): string {
  return `/meldpunt/${instanceId}/${kebab(name)}/`;
}

function statementsOf(name: FunctionName, { tables, buckets, keys }: Stores): PolicyStatement[] {
  const uses = usesOf(name);
  return [
    ...uses.tables.map(({ table, actions, index, partition }) => {
      const { tableArn } = tables[table];
      const operator = `ForAllValues:String${partition?.endsWith("*") ? "Like" : "Equals"}`;
      const conditions = partition && { [operator]: { "dynamodb:LeadingKeys": [partition] } };
      return allow("dynamodb", actions, index ? `${tableArn}/index/${index}` : tableArn, conditions || {});
    }),
    ...uses.buckets.flatMap(({ bucket, prefix, actions }) => {
      const [whole, single] = [
        actions.filter((action) => action === "ListBucket"),
        actions.filter((action) => action !== "ListBucket"),
      ];
      const { bucketArn } = buckets[bucket];
      return [
        ...(whole.length > 0 ? [allow("s3", whole, bucketArn)] : []),
        ...(single.length > 0 ? [allow("s3", single, `${bucketArn}/${prefix}*`)] : []),
      ];
    }),
    ...uses.keys.map(({ key, actions }) => allow("kms", actions, keys[key].keyArn)),
  ];
}

function serviceStatements(
  name: FunctionName,
  reach: PlaneFunctionProps["services"] = {},
): PolicyStatement[] {
  return usesOf(name).services.flatMap(({ service, actions }) => {
    const reached = reach[service];
    if (reached === undefined) throw new Error(`${name} uses ${service}, which its stack does not give it`);
    return reached.resources.map((resource) =>
      allow(SERVICES[service], actions, resource, reached.conditions),
    );
  });
}

function allow(
  service: string,
  actions: readonly string[],
  resource: string,
  conditions = {},
): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: actions.map((action) => `${service}:${action}`),
    resources: [resource],
    conditions,
  });
}

function environment({
  name,
  plane,
  stores,
  settings,
  variables,
}: PlaneFunctionProps): Record<string, string> {
  const uses = usesOf(name);
  const named = <T>(prefix: string, names: readonly T[], value: (name: T) => string) =>
    names.map((each) => [`${prefix}_${String(each).toUpperCase()}`, value(each)] as const);
  return {
    ...Object.fromEntries([
      ...named(
        "TABLE",
        uses.tables.map((use) => use.table),
        (table) => stores.tables[table].tableName,
      ),
      ...named(
        "BUCKET",
        uses.buckets.map((use) => use.bucket),
        (bucket) => stores.buckets[bucket].bucketName,
      ),
      ...named(
        "KEY",
        uses.keys.map((use) => use.key),
        (key) => stores.keys[key].keyArn,
      ),
    ]),
    ...SETTINGS[plane](settings),
    ...variables,
  };
}

/** What a passkey is bound to. No stage without one of the two may ask for the step (infra/stage-rules.ts). */
function consoleOrigin({ addresses, consoleOrigin: given }: Pick<Settings, "addresses" | "consoleOrigin">) {
  if (given !== undefined) return given;
  if (addresses !== undefined) return `https://${addresses.console.host}`;
  throw new Error("passkeyStep needs addresses.console");
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The settings that each plane gets, under the names of functions/runtime/env.ts. */
const SETTINGS: Record<Plane, (settings: Settings) => Record<string, string>> = {
  intake: ({ instanceId, files }) => ({
    INSTANCE_ID: instanceId,
    MAX_FILE_BYTES: `${files.maxBytes}`,
    MAX_FILES: `${files.max}`,
  }),
  console: ({ instanceId, roots, rootThreshold, publish, release, passkeyStep, ...addresses }) => ({
    INSTANCE_ID: instanceId,
    PASSKEY_STEP: `${passkeyStep}`,
    ...(passkeyStep && { CONSOLE_ORIGIN: consoleOrigin(addresses) }),
    ROOT_KEYS: roots.join(","),
    ROOT_THRESHOLD: `${rootThreshold}`,
    PUBLISH_TIMES: publish.hours.map(clock).join(","),
    RECOVERY_DAYS: `${CONTENT_RECOVERY_DAYS}`,
    ROW_DAYS: `${release.rowDays}`,
  }),
  jobs: ({ instanceId, roots, rootThreshold, release, publish }) => ({
    INSTANCE_ID: instanceId,
    ROOT_KEYS: roots.join(","),
    ROOT_THRESHOLD: `${rootThreshold}`,
    PUBLISH_TIMES: publish.hours.map(clock).join(","),
    BOARD_K: `${publish.k}`,
    PUBLISH_WHEN_IDLE: `${publish.whenIdle}`,
    RECORD_DAYS: `${publish.recordDays}`,
    RECOVERY_DAYS: `${CONTENT_RECOVERY_DAYS}`,
    RELEASE_WHEN_IDLE: `${release.whenIdle}`,
    RELEASE_MINUTES: `${release.everyMinutes}`,
    DUMMIES_PER_DAY: `${release.dummiesPerDay}`,
    ROW_DAYS: `${release.rowDays}`,
  }),
};
