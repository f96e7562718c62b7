import { absent, at, both, isRecord, type Looked, noneOf, type Rule } from "./rule.ts";

/** What may be kept of staff, and what melders never meet. */

function threatProtection({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::Cognito::UserPool") return [];
  return at(properties, "UserPoolAddOns.AdvancedSecurityMode").some((mode) => mode !== "OFF")
    ? ["threat protection is on"]
    : [];
}

/** Seconds. A count of a minute with one in it tells when somebody was there. */
const HOUR = 3_600;

function byTheHour({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::CloudWatch::Alarm") return [];
  const periods = ["Period", "Metrics.Period", "Metrics.MetricStat.Period"].flatMap((path) =>
    at(properties, path),
  );
  return [
    ...(periods.length > 0 && periods.every((period) => typeof period === "number" && period >= HOUR)
      ? []
      : ["the alarm counts by less than an hour"]),
    // Without it CloudWatch looks each minute at the hour that ends then, and the mail comes in the minute of a visit.
    ...(at(properties, "EvaluationWindow.WallClockWindow").some(isRecord)
      ? []
      : ["the alarm's hour slides with each minute"]),
  ];
}

const CAPPED = /^IF\(.+ > 0, 1, 0\)$/;

/** The mail quotes the number that was judged: of an expression that one which is returned. */
function yesOrNo({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::CloudWatch::Alarm") return [];
  const { Metrics } = properties;
  const judged = (Array.isArray(Metrics) ? Metrics : [properties]).filter(
    (metric) => isRecord(metric) && metric.ReturnData !== false,
  );
  return judged.length === 1 &&
    judged.every(({ Expression }) => typeof Expression === "string" && CAPPED.test(Expression))
    ? []
    : ["the alarm's mail would tell how many"];
}

export const PEOPLE_RULES: readonly Rule[] = [
  {
    name: "no-account-for-a-visitor",
    promise: "Nobody gets an identity by visiting: accounts are for staff alone.",
    breaks: noneOf(/^AWS::Cognito::IdentityPool/),
  },
  {
    name: "no-history-of-staff",
    promise: "The sign-in keeps no history of addresses, devices and places, and exports none.",
    breaks: both(
      threatProtection,
      absent("AWS::Cognito::UserPool", "LambdaConfig", "DeviceConfiguration"),
      absent("AWS::Cognito::UserPoolClient", "AnalyticsConfiguration"),
      noneOf(/^AWS::Cognito::(LogDeliveryConfiguration|UserPoolRiskConfigurationAttachment)/),
    ),
  },
  {
    name: "alarms-by-the-hour",
    promise:
      "An alarm counts by the hour of the clock, and no screen shows minutes: one count in a minute is a visit.",
    breaks: both(byTheHour, noneOf(/^AWS::CloudWatch::Dashboard/)),
  },
  {
    name: "alarms-do-not-count",
    promise: "The mail of an alarm says that something happened in an hour, and never how often.",
    breaks: yesOrNo,
  },
  {
    name: "mail-is-not-followed",
    promise: "Nobody records whether a mail or an alarm was delivered, opened or clicked.",
    breaks: both(
      absent("AWS::SES::ConfigurationSet", "TrackingOptions", "VdmOptions"),
      absent("AWS::SNS::Topic", "DeliveryStatusLogging"),
      noneOf(/^AWS::(SES::(ConfigurationSetEventDestination|MailManager|VdmAttributes)|Pinpoint)/),
    ),
  },
];
