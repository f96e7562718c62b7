/**
 * What AWS asks, in US dollars without tax, for eu-central-1 (Frankfurt), as list prices of the day below. Free
 * allowances are left out on purpose: they end, they are shared with whatever else runs in the account, and a bill
 * should never be higher than what was said here. Who deploys checks the pages named in `source` first: a price is
 * one line to change.
 */
export const PRICES = {
  asOf: "2026-11-22",
  region: "eu-central-1",
  currency: "USD",
  /** How the prices came here: an estimate must say how far it can be trusted. */
  provenance:
    "noted by hand from the public price lists; not fetched by a program and not confirmed by a bill",
  lambda: {
    source: "https://aws.amazon.com/lambda/pricing/",
    perMillionRequests: 0.2,
    /** arm64. */
    perGbSecond: 0.0000133334,
  },
  apiGateway: { source: "https://aws.amazon.com/api-gateway/pricing/", perMillionRequests: 3.7 },
  dynamodb: {
    source: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
    perMillionReadUnits: 0.1525,
    perMillionWriteUnits: 0.7625,
    perGbMonth: 0.306,
    recoveryPerGbMonth: 0.2448,
  },
  s3: {
    source: "https://aws.amazon.com/s3/pricing/",
    perGbMonth: 0.0245,
    perThousandPuts: 0.0054,
    perThousandGets: 0.00043,
  },
  kms: {
    source: "https://aws.amazon.com/kms/pricing/",
    perKeyMonth: 1,
    perTenThousand: 0.03,
    /** Signatures with an elliptic curve. */
    perTenThousandSignatures: 0.15,
  },
  cloudfront: {
    source: "https://aws.amazon.com/cloudfront/pricing/",
    perGb: 0.085,
    perTenThousandRequests: 0.012,
  },
  cognito: { source: "https://aws.amazon.com/cognito/pricing/", perActiveUser: 0.015 },
  cloudwatch: {
    source: "https://aws.amazon.com/cloudwatch/pricing/",
    perAlarmMonth: 0.1,
    perMetricMonth: 0.3,
    perGbLogged: 0.63,
  },
  scheduler: { source: "https://aws.amazon.com/eventbridge/pricing/", perMillion: 1 },
  ses: { source: "https://aws.amazon.com/ses/pricing/", perThousand: 0.1 },
  secretsManager: { source: "https://aws.amazon.com/secrets-manager/pricing/", perSecretMonth: 0.4 },
} as const;
