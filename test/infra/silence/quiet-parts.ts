import type { Stack } from "aws-cdk-lib";
import {
  CfnMethod,
  type CfnMethodProps,
  CfnResource,
  CfnRestApi,
  CfnStage,
  type CfnStageProps,
} from "aws-cdk-lib/aws-apigateway";
import { CfnDistribution } from "aws-cdk-lib/aws-cloudfront";
import { CfnTable, type CfnTableProps } from "aws-cdk-lib/aws-dynamodb";
import { CfnRole } from "aws-cdk-lib/aws-iam";
import { CfnFunction, type CfnFunctionProps } from "aws-cdk-lib/aws-lambda";
import { Bucket, type BucketProps } from "aws-cdk-lib/aws-s3";
import { refuseSignedLinks } from "#infra/constructs/signed-links.ts";

/** Parts of a plane that keep every promise, each with what a test changes. */

const API = { name: "api", endpointConfiguration: { types: ["REGIONAL"] } };

export const QUIET = {
  loggingLevel: "OFF",
  dataTraceEnabled: false,
  metricsEnabled: false,
  httpMethod: "*",
  resourcePath: "/*",
};

export function stage(stack: Stack, changes: Partial<CfnStageProps> = {}): CfnStage {
  const { ref } = new CfnRestApi(stack, "Api", API);
  return new CfnStage(stack, "Stage", {
    restApiId: ref,
    stageName: "api",
    methodSettings: [QUIET],
    ...changes,
  });
}

const INVOCATION =
  "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:111111111111:function:one/invocations";

/** `PUT /{id}`, which hands path and body to a function. */
export function method(
  stack: Stack,
  integration: Partial<CfnMethod.IntegrationProperty> = {},
  changes: Partial<CfnMethodProps> = {},
): CfnMethod {
  const { ref, attrRootResourceId } = new CfnRestApi(stack, "Api", API);
  const part = new CfnResource(stack, "Part", {
    restApiId: ref,
    parentId: attrRootResourceId,
    pathPart: "{id}",
  });
  return new CfnMethod(stack, "Method", {
    restApiId: ref,
    resourceId: part.ref,
    httpMethod: "PUT",
    authorizationType: "NONE",
    requestParameters: { "method.request.path.id": true },
    integration: {
      type: "AWS",
      integrationHttpMethod: "POST",
      uri: INVOCATION,
      passthroughBehavior: "NEVER",
      requestTemplates: {
        "application/json": `{"id":"$util.urlEncode($input.params('id'))","body":$input.json('$')}`,
      },
      ...integration,
    },
    ...changes,
  });
}

const BEHAVIOUR: CfnDistribution.DefaultCacheBehaviorProperty = {
  targetOriginId: "files",
  viewerProtocolPolicy: "https-only",
  cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
};

export function distribution(
  stack: Stack,
  changes: Partial<CfnDistribution.DistributionConfigProperty> = {},
  behaviour: Partial<CfnDistribution.DefaultCacheBehaviorProperty> = {},
): CfnDistribution {
  return new CfnDistribution(stack, "Distribution", {
    distributionConfig: {
      enabled: true,
      origins: [
        {
          id: "files",
          domainName: "files.example.org",
          customOriginConfig: { originProtocolPolicy: "https-only" },
        },
      ],
      defaultCacheBehavior: { ...BEHAVIOUR, ...behaviour },
      ...changes,
    },
  });
}

export function bucket(stack: Stack, props: BucketProps = {}): Bucket {
  const made = new Bucket(stack, "Bucket", props);
  refuseSignedLinks(made);
  return made;
}

export function table(stack: Stack, changes: Partial<CfnTableProps> = {}): CfnTable {
  return new CfnTable(stack, "Table", {
    keySchema: [{ attributeName: "id", keyType: "HASH" }],
    attributeDefinitions: [{ attributeName: "id", attributeType: "S" }],
    billingMode: "PAY_PER_REQUEST",
    ...changes,
  });
}

/** A function of the intake plane that may put one object. */
export function intakeFunction(
  stack: Stack,
  changes: Partial<CfnFunctionProps> = {},
  actions: string | readonly string[] = "s3:PutObject",
): CfnFunction {
  const role = new CfnRole(stack, "Role", {
    assumeRolePolicyDocument: {
      Statement: [
        { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
      ],
    },
    policies: [
      {
        policyName: "uses",
        policyDocument: {
          Statement: [{ Effect: "Allow", Action: actions, Resource: "arn:aws:s3:::one/incoming/*" }],
        },
      },
    ],
  });
  return new CfnFunction(stack, "Function", {
    role: role.attrArn,
    code: { zipFile: "export const handler = async () => ({});" },
    handler: "index.handler",
    runtime: "nodejs24.x",
    ...changes,
  });
}
