import { expect, test } from "vitest";
import { jobsOf } from "#infra/constructs/job-schedules.ts";
import { pascal } from "#infra/functions.ts";
import { stageSettings } from "#infra/stages.ts";
import { assembly } from "./support/assembly.ts";

const example = await assembly("example");
const local = await assembly("local");
const jobs = jobsOf(stageSettings("example"));

test("every job has one schedule, on the clock of the law, and its own permission to be called", () => {
  const schedules = example.ofType("AWS::Scheduler::Schedule");
  expect(schedules.map(({ properties }) => properties.Target.Arn["Fn::GetAtt"])).toEqual(
    jobs.map((job) => [pascal(job), "Arn"]),
  );
  for (const { properties } of schedules) {
    expect(properties.ScheduleExpressionTimezone).toBe("Europe/Amsterdam");
    expect(properties.FlexibleTimeWindow).toEqual({ Mode: "OFF" });
    expect(properties.Target.Input).toBe("{}");
    const caller = example.find("Jobs", properties.Target.RoleArn["Fn::GetAtt"][0]).properties;
    const [{ PolicyDocument }] = caller.Policies;
    expect(PolicyDocument.Statement).toEqual([
      { Action: "lambda:InvokeFunction", Effect: "Allow", Resource: properties.Target.Arn },
    ]);
    expect(JSON.stringify(caller.AssumeRolePolicyDocument)).toContain("aws:SourceAccount");
  }
});

test("release and publication never run beside themselves", () => {
  const alone = jobs.filter((job) => {
    const { ReservedConcurrentExecutions } = example.find("Jobs", pascal(job)).properties;
    expect([undefined, 1]).toContain(ReservedConcurrentExecutions);
    return ReservedConcurrentExecutions === 1;
  });
  expect([...alone].sort()).toEqual(["publishBoard", "releaseInbox"]);
});

test("a canary that fails is not tried again: each try could leave an envelope with a file", () => {
  const once = example.ofType("AWS::Lambda::EventInvokeConfig").map(({ properties }) => properties);
  expect(once).toEqual([{ FunctionName: { Ref: "Canary" }, Qualifier: "$LATEST", MaximumRetryAttempts: 0 }]);
});

test("an organisation releases every four hours and publishes twice a day", () => {
  const expression = (id: string) => example.find("Jobs", id).properties.ScheduleExpression;
  expect(expression("ReleaseInboxSchedule")).toBe("rate(240 minutes)");
  expect(expression("PublishBoardSchedule")).toBe("cron(0 6,18 * * ? *)");
  expect(expression("SweepSchedule")).toBe("rate(1 hour)");
});

test("the console is told the same hours as the schedule", () => {
  const { Variables } = example.find("Console", "QueueRecords").properties.Environment;
  expect(Variables.PUBLISH_TIMES).toBe("06:00,18:00");
});

test("batches go out whether or not something waits, except on this machine", () => {
  const idle = (stage: typeof example) => [
    stage.find("Jobs", "ReleaseInbox").properties.Environment.Variables.RELEASE_WHEN_IDLE,
    stage.find("Jobs", "PublishBoard").properties.Environment.Variables.PUBLISH_WHEN_IDLE,
  ];
  expect(idle(example)).toEqual(["true", "true"]);
  expect(idle(local)).toEqual(["false", "false"]);
});

test("only the local stage runs every 15 seconds, and only what a person waits for", () => {
  const every = (stage: typeof example) =>
    stage.ofType("AWS::Scheduler::Schedule").map(({ id, metadata }) => [id, metadata["local:everySeconds"]]);
  expect(every(example).filter(([, seconds]) => seconds !== undefined)).toEqual([]);
  expect(every(local).filter(([, seconds]) => seconds !== undefined)).toEqual([
    ["ReleaseInboxSchedule", 15],
    ["PublishBoardSchedule", 15],
  ]);
});

test("a sender makes the job that writes to staff, on working days; without one nothing of it is there", () => {
  const { ScheduleExpression } = local.find("Jobs", "DeadlineDigestSchedule").properties;
  expect(ScheduleExpression).toBe("cron(0 8 ? * MON-FRI *)");
  expect(local.ofType("AWS::SES::EmailIdentity").map(({ properties }) => properties.EmailIdentity)).toEqual([
    "example.org",
  ]);
  expect(jobs).not.toContain("deadlineDigest");
  expect(JSON.stringify(example.template("Jobs"))).not.toMatch(/Digest|AWS::SES|ses:|cognito-idp:/);
});

test("mail goes encrypted or not at all, and is not followed", () => {
  const [settings] = local.ofType("AWS::SES::ConfigurationSet");
  expect(settings?.properties.DeliveryOptions).toEqual({ TlsPolicy: "REQUIRE" });
  expect(settings?.properties.ReputationOptions).toEqual({ ReputationMetricsEnabled: false });
  expect(Object.keys(settings?.properties)).not.toContain("TrackingOptions");
  expect(local.ofType("AWS::SES::ConfigurationSetEventDestination")).toEqual([]);
});
