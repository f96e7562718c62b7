#!/bin/sh
# Looks whether anything in the account records what a melder does, in every stage of one region and in CloudFront.
# Reads only. Ends with 0 when everything is quiet, and with 1 when something records or could not be asked.
#   sh infra/account/nothing-records.sh eu-central-1
set -u
region="${1:?name the region: sh infra/account/nothing-records.sh eu-central-1}"
wrong=0

# quiet WHAT REGION ARGUMENTS…: the answer must be empty.
quiet() {
  what="$1" && in="$2" && shift 2
  if ! said="$(aws "$@" --region "$in" --output text)"; then
    echo "NOT KNOWN  $what: aws $1 $2 failed"
    wrong=1
  elif [ -n "$said" ] && [ "$said" != "None" ]; then
    echo "RECORDS    $what: $said"
    wrong=1
  else
    echo "quiet      $what"
  fi
}

# names WHAT ARGUMENTS…: puts into $found what there is of a kind. A list that cannot be had is no empty list.
names() {
  what="$1" && shift
  if ! found="$(aws "$@" --region "$region" --output text)"; then
    echo "NOT KNOWN  $what: aws $1 $2 failed"
    wrong=1
    found=""
  fi
  [ "$found" != "None" ] || found=""
}

names "APIs" apigateway get-rest-apis --query 'items[].id'
for id in $found; do
  quiet "API $id" "$region" apigateway get-stages --rest-api-id "$id" --query \
    "item[?accessLogSettings || tracingEnabled || !methodSettings || values(methodSettings)[?loggingLevel != 'OFF' || dataTraceEnabled || metricsEnabled]].stageName"
done
names "distributions" cloudfront list-distributions --query 'DistributionList.Items[].Id'
for id in $found; do
  quiet "distribution $id" "$region" cloudfront get-distribution-config --id "$id" --query \
    "[DistributionConfig][?Logging.Enabled || WebACLId != ''].CallerReference"
done
quiet "real-time logs of CloudFront" "$region" cloudfront list-realtime-log-configs --query 'RealtimeLogConfigs.Items[].Name'
names "buckets" s3api list-buckets --query 'Buckets[].Name'
for name in $found; do
  quiet "bucket $name" "$region" s3api get-bucket-logging --bucket "$name" --query 'LoggingEnabled.TargetBucket'
done
names "tables" dynamodb list-tables --query 'TableNames[]'
for name in $found; do
  quiet "stream of $name" "$region" dynamodb describe-table --table-name "$name" --query \
    '[Table.StreamSpecification][?StreamEnabled].StreamViewType'
  quiet "insights into $name" "$region" dynamodb describe-contributor-insights --table-name "$name" --query \
    "[ContributorInsightsStatus][?@ != 'DISABLED']"
done
names "trails" cloudtrail describe-trails --query 'trailList[].TrailARN'
for arn in $found; do
  # Management events that change something, in advanced selectors, and nothing else.
  quiet "trail $arn" "$region" cloudtrail get-event-selectors --trail-name "$arn" --query \
    "[EventSelectors[].ReadWriteType, AdvancedEventSelectors[?!(FieldSelectors[?Field == 'eventCategory' && Equals[0] == 'Management']) || !(FieldSelectors[?Field == 'readOnly' && Equals[0] == 'false'])].FieldSelectors[0].Field][?@][]"
done
for in in "$region" us-east-1; do
  quiet "deliveries of logs in $in" "$in" logs describe-delivery-sources --query 'deliverySources[].name'
done
quiet "firewalls of the region" "$region" wafv2 list-web-acls --scope REGIONAL --query 'WebACLs[].Name'
quiet "firewalls of CloudFront" us-east-1 wafv2 list-web-acls --scope CLOUDFRONT --query 'WebACLs[].Name'
quiet "copies of logs" "$region" logs describe-account-policies --policy-type SUBSCRIPTION_FILTER_POLICY \
  --query 'accountPolicies[].policyName'
quiet "logs of melders' functions" "$region" logs describe-log-groups --query \
  "logGroups[?contains(logGroupName, '-intake-') || !retentionInDays].logGroupName"
quiet "functions" "$region" lambda list-functions --query \
  "Functions[?TracingConfig.Mode == 'Active' || Layers || DeadLetterConfig].FunctionName"
quiet "stores of events" "$region" cloudtrail list-event-data-stores --query 'EventDataStores[].Name'
quiet "GuardDuty" "$region" guardduty list-detectors --query 'DetectorIds[]'
quiet "backups" "$region" backup list-protected-resources --query 'Results[].ResourceArn'
quiet "streams of metrics" "$region" cloudwatch list-metric-streams --query 'Entries[].Name'
quiet "screens of counts" "$region" cloudwatch list-dashboards --query 'DashboardEntries[].DashboardName'
quiet "rules that count keys" "$region" cloudwatch describe-insight-rules --query 'InsightRules[].Name'
quiet "flow logs" "$region" ec2 describe-flow-logs --query 'FlowLogs[].FlowLogId'

if [ "$wrong" -ne 0 ]; then
  echo "Something records, or could not be asked: see the lines in capitals."
  exit 1
fi
echo "Everything that was asked is quiet."
