import { Fn, Stack } from "aws-cdk-lib";
import {
  ApiKeySourceType,
  AuthorizationType,
  type CognitoUserPoolsAuthorizer,
  ContentHandling,
  EndpointType,
  LambdaIntegration,
  type Method,
  MethodLoggingLevel,
  PassthroughBehavior,
  ResponseType,
  RestApi,
} from "aws-cdk-lib/aws-apigateway";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { type ApiError, ERROR_STATUS, type Route } from "#shared/api/route.ts";
import {
  contentType,
  pathNames,
  RESPONSE_TEMPLATE,
  requestTemplate,
  THROWN,
  THROWN_TEMPLATE,
} from "./mapping-templates.ts";

/**
 * Requests a second over all callers. A melder who sends five files makes some 130 calls in minutes; this serves
 * many at once, and keeps a flood from running up a bill. There is no limit per address: it would need the address.
 */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/** What API Gateway answers by itself, in the words of the contract. */
const GATEWAY_ANSWERS: readonly (readonly [string, ResponseType, ApiError])[] = [
  ["Default4xx", ResponseType.DEFAULT_4XX, "bad-request"],
  ["Default5xx", ResponseType.DEFAULT_5XX, "internal"],
  ["Unauthorized", ResponseType.UNAUTHORIZED, "not-signed-in"],
  ["ExpiredToken", ResponseType.EXPIRED_TOKEN, "not-signed-in"],
  ["AccessDenied", ResponseType.ACCESS_DENIED, "not-allowed"],
  ["NoSuchRoute", ResponseType.MISSING_AUTHENTICATION_TOKEN, "not-found"],
  ["NoSuchResource", ResponseType.RESOURCE_NOT_FOUND, "not-found"],
  ["TooLarge", ResponseType.REQUEST_TOO_LARGE, "too-large"],
  ["Throttled", ResponseType.THROTTLED, "busy"],
  ["QuotaExceeded", ResponseType.QUOTA_EXCEEDED, "busy"],
  ["Timeout", ResponseType.INTEGRATION_TIMEOUT, "busy"],
];

interface StaffAccess {
  readonly authorizer: CognitoUserPoolsAuthorizer;
  /** Without a scope the authorizer would take ID tokens; with one it takes access tokens. */
  readonly scope: string;
}

export interface ContractApiProps {
  readonly routes: Readonly<Record<string, Route>>;
  /** The function of a route, by the route's name. */
  readonly functionOf: (name: string) => IFunction;
  readonly staff?: StaffAccess;
}

/**
 * A REST API with all routes of a plane. No proxy integration: a function gets what the mapping templates pass, and
 * a caller's address and headers are not in them. Nothing is logged, traced or counted per method.
 *
 * The site's CloudFront distribution sends the origin key with each request; without it the API answers 403. Every
 * administrator can read it: it keeps others off the API's own address and is no secret.
 */
export class ContractApi extends Construct {
  readonly api: RestApi;
  readonly originKey: string;

  constructor(scope: Construct, id: string, props: ContractApiProps) {
    super(scope, id);
    this.api = new RestApi(this, "Api", {
      restApiName: Stack.of(this).stackName,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      binaryMediaTypes: ["application/octet-stream"],
      apiKeySourceType: ApiKeySourceType.HEADER,
      deployOptions: {
        stageName: "api",
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        metricsEnabled: false,
        tracingEnabled: false,
        throttlingRateLimit: THROTTLE.rateLimit,
        throttlingBurstLimit: THROTTLE.burstLimit,
      },
    });
    for (const [name, route] of Object.entries(props.routes)) this.addRoute(name, route, props);
    this.answerGatewayErrors();
    this.originKey = this.fence();
  }

  private addRoute(name: string, route: Route, { functionOf, staff }: ContractApiProps): Method {
    const integration = new LambdaIntegration(functionOf(name), {
      proxy: false,
      allowTestInvoke: false,
      passthroughBehavior: PassthroughBehavior.NEVER,
      contentHandling: ContentHandling.CONVERT_TO_TEXT,
      requestTemplates: { [contentType(route)]: requestTemplate(route) },
      integrationResponses: [
        {
          statusCode: "500",
          selectionPattern: THROWN,
          responseTemplates: { "application/json": THROWN_TEMPLATE },
        },
        { statusCode: "200", responseTemplates: { "application/json": RESPONSE_TEMPLATE } },
      ],
    });
    return this.api.root.resourceForPath(route.path).addMethod(route.method, integration, {
      operationName: name,
      apiKeyRequired: true,
      requestParameters: Object.fromEntries(
        pathNames(route).map((each) => [`method.request.path.${each}`, true]),
      ),
      methodResponses: [{ statusCode: "200" }, { statusCode: "500" }],
      ...(staff
        ? {
            authorizationType: AuthorizationType.COGNITO,
            authorizer: staff.authorizer,
            authorizationScopes: [staff.scope],
          }
        : { authorizationType: AuthorizationType.NONE }),
    });
  }

  /** By itself API Gateway repeats what its parsers say about a request. */
  private answerGatewayErrors(): void {
    for (const [id, type, error] of GATEWAY_ANSWERS) {
      this.api.addGatewayResponse(id, {
        type,
        statusCode: String(ERROR_STATUS[error]),
        templates: { "application/json": JSON.stringify({ error }) },
      });
    }
  }

  /** The unique part of the stack's id: unknown outside the account, and nothing to keep in the repository. */
  private fence(): string {
    const stack = Stack.of(this);
    const value = Fn.select(2, Fn.split("/", stack.stackId));
    const key = this.api.addApiKey("OriginKey", { value });
    const plan = this.api.addUsagePlan("Origin", { apiStages: [{ stage: this.api.deploymentStage }] });
    plan.addApiKey(key);
    return stack.exportValue(value, { name: `${stack.stackName}-origin-key` });
  }
}
