import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CfnSubscription } from "aws-cdk-lib/aws-sns";
import { afterEach, expect, test, vi } from "vitest";
import { EXPIRY_NOTICE_DAYS, type LogFields, log } from "#functions/runtime/log.ts";
import { meldpunt } from "#infra/app.ts";
import { alarmsOf, alarmTable, LOG_CODES } from "#infra/constructs/alarms.ts";
import { JOB_SCHEDULES, jobsOf } from "#infra/constructs/job-schedules.ts";
import { FUNCTIONS, kebab, pascal } from "#infra/functions.ts";
import { stageSettings } from "#infra/stages.ts";
import { assembly, bundled, type Resource } from "./support/assembly.ts";

const stage = await assembly("example");
const settings = stageSettings("example");
const rules = alarmsOf(settings);
const alarms = stage.ofType("AWS::CloudWatch::Alarm");
const filters = stage.ofType("AWS::Logs::MetricFilter");

afterEach(() => vi.restoreAllMocks());

const alarmOf = (name: string): Resource => {
  const found = alarms.find(({ properties }) => properties.AlarmName === `meldpunt-example-${name}`);
  if (found === undefined) throw new Error(`no alarm ${name}`);
  return found;
};

/** The metrics that an alarm counts, as they stand in the template. */
const countedBy = (name: string): readonly Record<string, unknown>[] =>
  alarmOf(name).properties.Metrics.flatMap(
    (each: { MetricStat?: { Metric: Record<string, unknown> } }) => each.MetricStat?.Metric ?? [],
  );

/** What the Node.js runtime of Lambda writes of `console.error(thing)` when its log format is JSON. */
function lineOnLambda(code: (typeof LOG_CODES)[number], fields: LogFields): string {
  const written = vi.spyOn(console, "error").mockReturnValue();
  log(code, fields);
  const message = written.mock.calls[0]?.[0];
  return JSON.stringify({ timestamp: "2026-01-01T00:00:00.000Z", level: "ERROR", requestId: "r", message });
}

/** As much of the filter language of CloudWatch Logs as the templates use. Throws for anything else. */
function matches(pattern: string, line: string): boolean {
  const terms = pattern.replace(/^\{ /, "").replace(/ \}$/, "").split(" && ");
  return terms.every((term) => {
    const parts = /^\(?\$\.([a-z.]+) = ("[a-z-]+"|\d+)\)?$/.exec(term);
    if (parts === null) throw new Error(`an unknown term: ${term}`);
    const names = (parts[1] ?? "").split(".");
    const value = names.reduce<unknown>(
      (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
      JSON.parse(line),
    );
    return value === JSON.parse(parts[2] ?? "");
  });
}

const metricsFor = (line: string) => [
  ...new Set(
    filters
      .filter(({ properties }) => matches(properties.FilterPattern, line))
      .map(({ properties }) => properties.MetricTransformations[0].MetricName),
  ),
];

test.each(LOG_CODES)("a line with the code %s is counted by an alarm", (code) => {
  for (const within of code === "directory-expires" ? EXPIRY_NOTICE_DAYS : [undefined]) {
    const name = within === undefined ? code : `${code}-${within}`;
    expect(metricsFor(lineOnLambda(code, { name: "watch", ...(within && { within }) }))).toEqual([name]);
    expect(countedBy(name)).toEqual([{ Namespace: "Meldpunt/example", MetricName: name }]);
    expect(alarmOf(name).properties).toMatchObject({
      Threshold: 1,
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      TreatMissingData: "notBreaching",
    });
    vi.restoreAllMocks();
  }
});

test("a line written as text would be counted by none: the runtime quotes it", () => {
  const line = JSON.stringify({ level: "ERROR", message: JSON.stringify({ code: "job-failed" }) });
  expect(metricsFor(line)).toEqual([]);
});

test("every console function and every job is listened to, and no intake function", () => {
  const heard = (metric: string) =>
    filters
      .filter(({ properties }) => properties.MetricTransformations[0].MetricName === metric)
      .map(
        ({ properties }) =>
          /OutputRef([A-Z]\w*?)Log[0-9A-F]{8}/.exec(JSON.stringify(properties.LogGroupName))?.[1],
      )
      .sort();
  const all = (plane: string) =>
    FUNCTIONS.filter((each) => each.plane === plane)
      // The stage sends no mail.
      .filter(({ name }) => name !== "deadlineDigest")
      .map(({ name }) => pascal(name))
      .sort();
  expect(heard("function-failed")).toEqual(all("console"));
  expect(heard("job-failed")).toEqual(all("jobs"));
  expect(heard("canary-failed")).toEqual(["Canary"]);
  expect(heard("reader-behind")).toEqual(["Watch"]);
  expect(JSON.stringify(stage.template("Monitoring"))).not.toMatch(/PostEnvelope|PutBlobPart|GetChallenge/);
});

test("the alarms of the template are those of the list, each with a stable name", () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(alarms.map(({ properties }) => properties.AlarmName).sort()).toEqual(
    names.map((name) => `meldpunt-example-${name}`).sort(),
  );
});

test.each(rules)(
  "$name says in two languages what it means and what to do, and where that is written",
  (rule) => {
    const { AlarmDescription, AlarmActions, OKActions } = alarmOf(rule.name).properties;
    const [dutch, english, ...more] = AlarmDescription.split("\n\n");
    expect(more).toEqual([]);
    expect(dutch).toContain(`Zie het draaiboek: docs/RUNBOOK.md#alarmen, ${rule.name}.`);
    expect(english).toContain(`See the runbook: docs/RUNBOOK.md#alarmen, ${rule.name}.`);
    for (const text of [rule.text.means.nl, rule.text.act.nl]) expect(dutch).toContain(text);
    for (const text of [rule.text.means.en, rule.text.act.en]) expect(english).toContain(text);
    // CloudWatch takes no more.
    expect(AlarmDescription.length).toBeLessThanOrEqual(1_024);
    expect([AlarmActions, OKActions]).toEqual([[topic()], [topic()]]);
  },
);

const topic = () => ({ Ref: stage.ofType("AWS::SNS::Topic")[0]?.id });

test.each(jobsOf(settings))(
  "somebody hears when %s has not ended well for too long, also when it never ran",
  (job) => {
    const { missedAfterHours } = JOB_SCHEDULES[job](settings);
    const { properties } = alarmOf(`not-done-${kebab(job)}`);
    expect(properties).toMatchObject({
      EvaluationPeriods: missedAfterHours,
      DatapointsToAlarm: missedAfterHours,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "breaching",
    });
    const counted = JSON.stringify(properties.Metrics);
    expect(counted).toContain(`OutputRef${pascal(job)}`);
    expect(counted).toMatch(/"Invocations".*"Errors"/);
  },
);

test.each([
  [[6, 18], 14],
  [[8], 26],
  [[9, 8, 10], 24],
] as const)("with publications at %j an alarm waits %i hours for one", (hours, expected) => {
  const changed = { ...settings, publish: { ...settings.publish, hours: [...hours] } };
  expect(JOB_SCHEDULES.publishBoard(changed).missedAfterHours).toBe(expected);
});

test("two releases may be missed before somebody hears of it, one may not", () => {
  expect(JOB_SCHEDULES.releaseInbox(settings).missedAfterHours).toBe(9);
});

test("no alarm counts by less than an hour of the clock, and none is about one route of a melder", () => {
  for (const { properties } of alarms) {
    const periods = [properties.Period, ...(properties.Metrics ?? []).map(periodOf)];
    for (const period of periods.filter((each) => each !== undefined)) expect(period).toBe(3_600);
    // The default is an hour that ends now: its mail would tell the minute.
    expect(properties.EvaluationWindow).toEqual({ WallClockWindow: { Timezone: "Europe/Amsterdam" } });
    // CloudWatch looks back over seven days at most.
    expect(properties.EvaluationPeriods * 3_600).toBeLessThanOrEqual(7 * 86_400);
    expect((properties.Metrics ?? []).filter((each: object) => "MetricStat" in each).length).toBeLessThan(11);
  }
  expect(countedBy("intake-failing")).toEqual([
    {
      Namespace: "AWS/ApiGateway",
      MetricName: "5XXError",
      Dimensions: [{ Name: "ApiName", Value: "meldpunt-example-intake" }],
    },
  ]);
});

const periodOf = (metric: { Period?: number; MetricStat?: { Period: number } }) =>
  metric.Period ?? metric.MetricStat?.Period;

test("no mail of an alarm says how many: what CloudWatch judges, and quotes, is one or nothing", () => {
  for (const { properties } of alarms) {
    const { MetricName, Metrics = [] } = properties;
    expect(MetricName).toBeUndefined();
    const judged = Metrics.filter(({ ReturnData }: { ReturnData?: boolean }) => ReturnData !== false);
    expect(judged).toHaveLength(1);
    expect(judged[0].Expression).toMatch(/^IF\(.+ > 0, 1, 0\)$/);
    expect(properties.Threshold).toBe(1);
  }
});

test("errors and throttles of every function are counted, whatever function it is", () => {
  for (const [name, metric] of [
    ["functions-failing", "Errors"],
    ["functions-throttled", "Throttles"],
  ] as const) {
    expect(countedBy(name)).toEqual([{ Namespace: "AWS/Lambda", MetricName: metric }]);
  }
});

test("what the schedule could not start is counted for the group of our schedules", () => {
  expect(JSON.stringify(alarmOf("schedule-dropped").properties.Metrics)).toContain(
    '"Value":"meldpunt-example"',
  );
  const [group] = stage.ofType("AWS::Scheduler::ScheduleGroup");
  expect(group?.properties.Name).toBe("meldpunt-example");
  for (const { properties } of stage.ofType("AWS::Scheduler::Schedule")) {
    expect(properties.GroupName).toEqual({ Ref: group?.id });
  }
});

test("alarms travel encrypted, and only alarms of this account may be sent", () => {
  const [published] = stage.ofType("AWS::SNS::Topic");
  const [key] = stage.ofType("AWS::KMS::Key", "Monitoring");
  expect(published?.properties.KmsMasterKeyId).toEqual({ "Fn::GetAtt": [key?.id, "Arn"] });
  const account = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } };
  const [policy] = stage.ofType("AWS::SNS::TopicPolicy");
  expect(policy?.properties.PolicyDocument.Statement).toMatchObject([
    { Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Condition: account },
  ]);
  const [administration, use] = key?.properties.KeyPolicy.Statement ?? [];
  expect(JSON.stringify(administration.Action)).not.toMatch(/Decrypt|GenerateDataKey|Encrypt|\*/);
  expect(use).toMatchObject({
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Condition: account,
  });
});

test("the example mails nobody; elsewhere every operator is asked to confirm", async () => {
  expect(settings.alarmsTo).toEqual([]);
  expect(stage.ofType("AWS::SNS::Subscription")).toEqual([]);
  await bundled();
  const alarmsTo = ["beheer@example.nl", "wacht@example.org"];
  const app = meldpunt("example", mkdtempSync(path.join(tmpdir(), "alarms-")), { ...settings, alarmsTo });
  const asked = app.node.findAll().filter((each) => each instanceof CfnSubscription);
  expect(asked.map(({ protocol, endpoint }) => [protocol, endpoint])).toEqual(
    alarmsTo.map((address) => ["email", address]),
  );
});

const RUNBOOK = path.resolve(import.meta.dirname, "..", "..", "docs", "RUNBOOK.md");

test.runIf(existsSync(RUNBOOK))("the runbook has every alarm, in the words of its mail", () => {
  const section = readFileSync(RUNBOOK, "utf8").split("\n## Alarmen\n")[1]?.split("\n## ")[0] ?? "";
  expect(section).toContain(alarmTable(settings));
});
