import { absent, both, type Looked, noneOf, type Rule, valuesAt } from "./rule.ts";

/** What a function may leave behind, and who may call it. */

const FUNCTION = "AWS::Lambda::Function";

/** Stores and keys. Anything else that an intake function could call might note that it was called. */
const INTAKE_ACTION = /^(dynamodb|s3|kms):[A-Z][A-Za-z]+$/;

function intakeRights({ stack, type, properties }: Looked): readonly string[] {
  if (stack !== "Intake" || !type.startsWith("AWS::IAM::")) return [];
  const statements = ["Policies.PolicyDocument.Statement", "PolicyDocument.Statement"].flatMap((path) =>
    valuesAt(properties, path.split(".")),
  );
  const actions = statements.flatMap((statement) => [
    ...valuesAt(statement, ["Action"]),
    ...valuesAt(statement, ["NotAction"]).map(() => "everything but a list"),
  ]);
  return [
    ...actions
      .filter((action) => typeof action !== "string" || !INTAKE_ACTION.test(action))
      .map((action) => `an intake function may ${JSON.stringify(action)}`),
    // AWS's own basic policy for functions is one that writes logs.
    ...(properties.ManagedPolicyArns === undefined ? [] : ["an intake function has a managed policy"]),
  ];
}

function calledByItsApi({ stack, type, properties }: Looked): readonly string[] {
  if (stack !== "Intake" || type !== "AWS::Lambda::Permission") return [];
  const { Principal, FunctionUrlAuthType } = properties;
  return Principal === "apigateway.amazonaws.com" && FunctionUrlAuthType === undefined
    ? []
    : [`${JSON.stringify(Principal)} may call an intake function`];
}

/** Lambda tries a failed job twice more unless told not to. That may be told, and nothing else. */
const NO_MORE_TRIES: ReadonlySet<string> = new Set(["FunctionName", "Qualifier", "MaximumRetryAttempts"]);

function waits({ stack, type, properties }: Looked): readonly string[] {
  if (type !== "AWS::Lambda::EventInvokeConfig") return [];
  if (stack !== "Jobs") return [`${type} has no place here`];
  return [
    ...Object.keys(properties)
      .filter((name) => !NO_MORE_TRIES.has(name))
      .map((name) => `${name} is set`),
    ...(properties.MaximumRetryAttempts === 0 ? [] : ["failed events are tried again"]),
  ];
}

export const FUNCTION_RULES: readonly Rule[] = [
  {
    name: "no-trace-of-a-function",
    promise: "No function is traced.",
    breaks: absent(FUNCTION, "TracingConfig"),
  },
  {
    name: "no-second-reader",
    promise: "Nothing beside our own code runs in a function and could read along.",
    breaks: both(
      absent(
        FUNCTION,
        "Layers",
        "FileSystemConfigs",
        "DurableConfig",
        "Environment.Variables.AWS_LAMBDA_EXEC_WRAPPER",
        "Environment.Variables.NODE_OPTIONS",
      ),
      noneOf(/^AWS::Lambda::LayerVersion/),
    ),
  },
  {
    name: "nothing-waits",
    promise: "No request waits in a queue or is kept because it failed.",
    breaks: both(absent(FUNCTION, "DeadLetterConfig"), noneOf(/^AWS::Lambda::EventSourceMapping/), waits),
  },
  {
    name: "intake-is-called-by-its-api",
    promise: "An intake function is called by its own API and by nothing else.",
    breaks: calledByItsApi,
  },
  {
    name: "intake-writes-no-log",
    promise: "An intake function may use stores and keys, and can write no log, trace or metric.",
    breaks: intakeRights,
  },
];
