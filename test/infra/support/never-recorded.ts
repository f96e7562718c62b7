/**
 * What may never be turned on beside the templates: the list of the runbook, word for word, and for each line the calls
 * that would turn it on. `never`: refused to everybody; `deployed`: our templates use it too, so a deployment may.
 */
interface NeverRecorded {
  readonly what: string;
  readonly never?: string;
  readonly deployed?: string;
}

const ROWS: readonly NeverRecorded[] = [
  {
    what: "toegangslogs of uitvoeringslogs van API Gateway",
    deployed: "apigateway:POST apigateway:PUT apigateway:PATCH apigateway:DELETE",
  },
  {
    what: "logs, real-time logs of extra tellingen van CloudFront, of een functie of beleid dat adressen doorgeeft",
    never: `cloudfront:CreateRealtimeLogConfig cloudfront:CreateMonitoringSubscription cloudfront:CreateFunction
      cloudfront:CreateContinuousDeploymentPolicy`,
    deployed: `cloudfront:CreateDistribution cloudfront:UpdateDistribution cloudfront:UpdateOriginRequestPolicy
      cloudfront:UpdateCachePolicy cloudfront:UpdateResponseHeadersPolicy`,
  },
  {
    what: "levering, kopie of uitvoer van logs, en logs die langer blijven",
    never: `logs:CreateDelivery logs:PutDeliverySource logs:PutDeliveryDestination logs:PutDestination
      logs:PutAccountPolicy logs:PutResourcePolicy logs:PutSubscriptionFilter logs:CreateExportTask`,
    deployed: "logs:PutRetentionPolicy logs:DeleteRetentionPolicy logs:PutMetricFilter",
  },
  {
    what: "toegangslogs, meldingen, inventaris, tellingen of kopieën van S3, en objecten die niet weg kunnen",
    never: `s3:PutBucketLogging s3:PutBucketNotification s3:PutInventoryConfiguration s3:PutMetricsConfiguration
      s3:PutAnalyticsConfiguration s3:PutReplicationConfiguration s3:PutStorageLensConfiguration s3:PutBucketCORS
      s3:CreateBucketMetadataTableConfiguration s3:PutBucketObjectLockConfiguration`,
    deployed: `s3:PutBucketPolicy s3:DeleteBucketPolicy s3:PutBucketVersioning s3:PutLifecycleConfiguration
      s3:PutBucketPublicAccessBlock s3:PutEncryptionConfiguration`,
  },
  {
    what: "WAF, ook zonder logs",
    never: "wafv2:AssociateWebACL wafv2:CreateWebACL wafv2:PutLoggingConfiguration",
  },
  {
    what: "X-Ray en Application Signals",
    never: "xray:PutTraceSegments xray:UpdateTraceSegmentDestination application-signals:StartDiscovery",
  },
  {
    what: "Lambda Insights, een laag of andere code in een functie, een tweede ingang, of bewaren wat mislukte",
    never:
      "lambda:PublishLayerVersion lambda:CreateEventSourceMapping lambda:CreateFunctionUrlConfig pipes:CreatePipe",
    deployed: `lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration lambda:UpdateFunctionUrlConfig
      lambda:AddPermission lambda:PutFunctionEventInvokeConfig lambda:UpdateFunctionEventInvokeConfig
      lambda:DeleteFunctionEventInvokeConfig`,
  },
  {
    what: "DynamoDB Streams, Kinesis en Contributor Insights",
    never: "dynamodb:EnableKinesisStreamingDestination dynamodb:UpdateContributorInsights",
    deployed: "dynamodb:UpdateTable dynamodb:UpdateTimeToLive",
  },
  {
    what: "AWS Backup, reservekopieën met de hand, uitvoer of een tweede regio voor deze tabellen",
    never: `backup:CreateBackupPlan backup:CreateBackupSelection backup:StartBackupJob dynamodb:CreateBackup
      dynamodb:ExportTableToPointInTime dynamodb:CreateGlobalTable`,
    deployed: "dynamodb:UpdateContinuousBackups",
  },
  {
    what: "VPC-stroomlogs en logs van DNS-vragen",
    never: "ec2:CreateFlowLogs route53:CreateQueryLoggingConfig route53resolver:CreateResolverQueryLogConfig",
  },
  {
    what: "GuardDuty, Macie en Security Lake",
    never: `guardduty:CreateDetector guardduty:UpdateDetector guardduty:UpdateMemberDetectors
      guardduty:AcceptAdministratorInvitation guardduty:CreateMalwareProtectionPlan macie2:EnableMacie
      securitylake:CreateDataLake`,
  },
  {
    what: "automatisch herstel door AWS Config",
    never: "config:PutRemediationConfigurations",
  },
  {
    what: "data-events, leesgebeurtenissen of een tweede trail van CloudTrail",
    never: `cloudtrail:PutEventSelectors cloudtrail:PutInsightSelectors cloudtrail:CreateTrail cloudtrail:UpdateTrail
      cloudtrail:CreateEventDataStore cloudtrail:UpdateEventDataStore`,
  },
  {
    what: "schermen, regels, stromen of alarmen van CloudWatch naast die van de templates",
    never: `cloudwatch:PutDashboard cloudwatch:PutInsightRule cloudwatch:PutManagedInsightRules
      cloudwatch:PutMetricStream oam:CreateLink`,
    deployed: "cloudwatch:PutMetricAlarm cloudwatch:PutCompositeAlarm",
  },
  {
    what: "RUM, Synthetics en Internet Monitor",
    never: "rum:CreateAppMonitor synthetics:CreateCanary internetmonitor:CreateMonitor",
  },
  {
    what: "een geschiedenis van aanmeldingen in Cognito, of accounts voor bezoekers",
    never:
      "cognito-idp:SetLogDeliveryConfiguration cognito-idp:SetRiskConfiguration cognito-identity:CreateIdentityPool",
    deployed: `cognito-idp:UpdateUserPool cognito-idp:UpdateUserPoolClient cognito-idp:CreateUserPoolClient
      cognito-idp:SetUserPoolMfaConfig cognito-idp:CreateIdentityProvider cognito-idp:UpdateIdentityProvider`,
  },
  {
    what: "bijhouden of een mail of alarm aankwam of werd geopend",
    never: "ses:CreateConfigurationSetEventDestination",
    deployed: "ses:PutConfigurationSetTrackingOptions sns:SetTopicAttributes",
  },
];

const words = (text = "") => text.split(/\s+/).filter((word) => word !== "");

export const NEVER_RECORDED = ROWS.map(({ what, never, deployed }) => ({
  what,
  never: words(never),
  deployed: words(deployed),
}));
