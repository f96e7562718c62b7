import { describe, expect, it } from "vitest";
import { createResolver } from "#infra/local/resolver.ts";
import { fixtureAssembly } from "./fixture-assembly.ts";

const assembly = fixtureAssembly({
  Data: {
    Parameters: { Bootstrap: { Type: "String", Default: "/cdk/version" }, Bare: { Type: "String" } },
    Resources: {
      InboxTable: { Type: "AWS::DynamoDB::GlobalTable", Properties: {} },
      PublicBucket: { Type: "AWS::S3::Bucket", Properties: {} },
      Key: { Type: "AWS::KMS::Key", Properties: {} },
    },
    Outputs: {
      Table: { Value: { Ref: "InboxTable" }, Export: { Name: "Data:Table" } },
      KeyArn: { Value: { "Fn::GetAtt": ["Key", "Arn"] }, Export: { Name: "Data:Key" } },
    },
  },
  Intake: { Resources: {} },
});
const { resolve, text } = createResolver(assembly);

describe("the resolver", () => {
  it.each([
    [{ Ref: "InboxTable" }, "Data-InboxTable"],
    [{ Ref: "PublicBucket" }, "data-publicbucket"],
    [{ Ref: "Bootstrap" }, "/cdk/version"],
    [{ Ref: "AWS::Region" }, "eu-central-1"],
    [{ "Fn::GetAtt": ["Key", "Arn"] }, "arn:aws:kms:eu-central-1:000000000000:key/Data-Key"],
    [{ "Fn::Join": ["-", ["a", { Ref: "AWS::Partition" }, "b"]] }, "a-aws-b"],
    [{ "Fn::Select": [1, { "Fn::Split": ["/", "a/b/c"] }] }, "b"],
    [
      { "Fn::Sub": `x-\${AWS::Region}-\${Key.Arn}` },
      "x-eu-central-1-arn:aws:kms:eu-central-1:000000000000:key/Data-Key",
    ],
    [{ "Fn::Sub": [`\${one}\${!two}`, { one: "1" }] }, `1\${two}`],
  ])("gives %j its local meaning", (value, expected) => {
    expect(resolve("Data", value)).toBe(expected);
  });

  it("resolves what another stack exports, in that stack", () => {
    expect(resolve("Intake", { TABLE: { "Fn::ImportValue": "Data:Table" } })).toEqual({
      TABLE: "Data-InboxTable",
    });
    expect(text("Intake", { "Fn::ImportValue": "Data:Key" })).toMatch(/^arn:aws:kms:/);
  });

  it.each([
    [{ "Fn::GetStackOutput": { StackName: "Data" } }, "unknown intrinsic function Fn::GetStackOutput"],
    [{ "Fn::If": ["Condition", "a", "b"] }, "unknown intrinsic function Fn::If"],
    [{ "Fn::constructor": "x" }, "unknown intrinsic function Fn::constructor"],
    [{ Ref: "Nobody" }, "Ref of unknown Nobody"],
    [{ Ref: "Bare" }, "Ref of unknown Bare"],
    [{ "Fn::GetAtt": ["Nobody", "Arn"] }, "GetAtt of unknown resource Nobody"],
    [{ "Fn::GetAtt": ["InboxTable", "StreamArn"] }, "no local meaning for StreamArn"],
    [{ "Fn::ImportValue": "Data:Nothing" }, "nothing exports Data:Nothing"],
    [{ "Fn::Select": [9, ["a"]] }, "a part that is not there"],
  ])("refuses %j", (value, message) => {
    expect(() => resolve("Data", value)).toThrow(message);
  });

  it("leaves out a property that is AWS::NoValue", () => {
    expect(resolve("Data", { a: 1, b: { Ref: "AWS::NoValue" } })).toEqual({ a: 1 });
  });

  it("gives equal logical names in two stacks different names", () => {
    const twins = fixtureAssembly({
      One: { Resources: { Api: { Type: "AWS::ApiGateway::RestApi" } } },
      Two: { Resources: { Api: { Type: "AWS::ApiGateway::RestApi" } } },
    });
    const twin = createResolver(twins);
    expect(twin.text("One", { Ref: "Api" })).not.toBe(twin.text("Two", { Ref: "Api" }));
  });
});
