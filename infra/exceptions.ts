import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Every remark of a check that we answer instead of following, with the answer. There is no other place for one. */
const EXCEPTIONS: readonly { readonly id: string; readonly reason: string }[] = [
  {
    id: "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
    reason:
      "A default root object is set, and no query string reaches a bucket: there is nothing to list with.",
  },
];

export function acknowledgeExceptions(app: IConstruct): void {
  Validations.of(app).acknowledge(...EXCEPTIONS);
}
