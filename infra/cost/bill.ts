import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { pascal } from "../functions.ts";
import type { Estate } from "./estate.ts";
import { NO_USE, plus, type Use } from "./measured.ts";
import { PRICES } from "./prices.ts";
import type { Usage } from "./usage.ts";
import { HABITS, type Volumes } from "./volumes.ts";

/** US dollars a month, by service. */
export type Bill = Readonly<Record<string, number>>;

/**
 * Time that a call of a function is billed for, in milliseconds. Local times say nothing about a third of an arm64
 * core: these are high guesses, of which the calls to stores are most.
 */
const OWN_MS = 30;
const PER_CALL_MS = 15;

const ROUTES = new Set([...Object.keys(intake), ...Object.keys(consoleApi)].map(pascal));
/** Beside the readers: beheerder and coordinator. */
const OTHER_STAFF = 2;
const MILLION = 1e6;
const GB = 1e9;

export function billOf(usage: Usage, estate: Estate, volumes: Volumes): Bill {
  const total = Object.values(usage.functions).reduce<Use>((sum, use) => plus(sum, use), NO_USE);
  const staff = volumes.readers + OTHER_STAFF;
  return {
    Lambda: lambda(usage, estate),
    "API Gateway": (routeCalls(usage) / MILLION) * PRICES.apiGateway.perMillionRequests,
    DynamoDB: dynamodb(total, usage.stored, estate),
    S3: s3(total, usage.stored),
    KMS: kms(total, estate),
    CloudFront:
      (usage.delivered.bytes / GB) * PRICES.cloudfront.perGb +
      (usage.delivered.requests / 10_000) * PRICES.cloudfront.perTenThousandRequests,
    Cognito: staff * PRICES.cognito.perActiveUser,
    CloudWatch:
      estate.alarms * PRICES.cloudwatch.perAlarmMonth + estate.metrics * PRICES.cloudwatch.perMetricMonth,
    Scheduler: (sum(Object.values(estate.runs)) / MILLION) * PRICES.scheduler.perMillion,
    SES: estate.mail ? ((staff * HABITS.workingDays) / 1_000) * PRICES.ses.perThousand : 0,
    "Secrets Manager": estate.secrets * PRICES.secretsManager.perSecretMonth,
  };
}

function routeCalls({ functions }: Usage): number {
  return sum(
    Object.entries(functions)
      .filter(([name]) => ROUTES.has(name))
      .map(([, use]) => use.invocations),
  );
}

function lambda({ functions }: Usage, { memory }: Estate): number {
  const gbSeconds = sum(
    Object.entries(functions).map(([name, { invocations, calls }]) => {
      const gigabytes = memory[name];
      if (gigabytes === undefined) throw new Error(`the template has no function ${name}; measure again`);
      return ((invocations * OWN_MS + calls * PER_CALL_MS) / 1_000) * gigabytes;
    }),
  );
  const invocations = sum(Object.values(functions).map((use) => use.invocations));
  return gbSeconds * PRICES.lambda.perGbSecond + (invocations / MILLION) * PRICES.lambda.perMillionRequests;
}

const isTable = (store: string) => store.endsWith("Table");

function dynamodb(total: Use, stored: Usage["stored"], { recoverable }: Estate): number {
  const { perMillionReadUnits, perMillionWriteUnits, perGbMonth, recoveryPerGbMonth } = PRICES.dynamodb;
  const kept = Object.entries(stored).filter(([store]) => isTable(store));
  const copied = kept.filter(([store]) => recoverable.includes(store));
  const gigabytes = (stores: typeof kept) => sum(stores.map(([, amount]) => amount));
  return (
    (total.readUnits / MILLION) * perMillionReadUnits +
    (total.writeUnits / MILLION) * perMillionWriteUnits +
    gigabytes(kept) * perGbMonth +
    gigabytes(copied) * recoveryPerGbMonth
  );
}

function s3({ puts, gets }: Use, stored: Usage["stored"]): number {
  const kept = Object.entries(stored).filter(([store]) => !isTable(store));
  return (
    (puts / 1_000) * PRICES.s3.perThousandPuts +
    (gets / 1_000) * PRICES.s3.perThousandGets +
    sum(kept.map(([, amount]) => amount)) * PRICES.s3.perGbMonth
  );
}

function kms({ keys }: Use, estate: Estate): number {
  const { Sign: signatures = 0, ...others } = keys;
  return (
    estate.keys * PRICES.kms.perKeyMonth +
    (signatures / 10_000) * PRICES.kms.perTenThousandSignatures +
    (sum(Object.values(others)) / 10_000) * PRICES.kms.perTenThousand
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
