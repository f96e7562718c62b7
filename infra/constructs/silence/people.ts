import { absent, at, both, type Looked, noneOf, type Rule } from "./rule.ts";

/** What may be kept of staff, and what melders never meet. */

function threatProtection({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::Cognito::UserPool") return [];
  return at(properties, "UserPoolAddOns.AdvancedSecurityMode").some((mode) => mode !== "OFF")
    ? ["threat protection is on"]
    : [];
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
    name: "mail-is-not-followed",
    promise: "Nobody records whether a mail or an alarm was delivered, opened or clicked.",
    breaks: both(
      absent("AWS::SES::ConfigurationSet", "TrackingOptions", "VdmOptions"),
      absent("AWS::SNS::Topic", "DeliveryStatusLogging"),
      noneOf(/^AWS::(SES::(ConfigurationSetEventDestination|MailManager|VdmAttributes)|Pinpoint)/),
    ),
  },
];
