import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { SIGNED_LINKS } from "./silence/stores.ts";

/**
 * Lets S3 refuse every request whose signature stands in its address or in a form. Such a link is a secret that
 * stays in histories, and whoever follows it shows S3 an address. Functions and CloudFront sign in a header.
 */
export function refuseSignedLinks(bucket: Bucket): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:*"],
      resources: [bucket.bucketArn, bucket.arnForObjects("*")],
      conditions: { StringEquals: { "s3:authType": SIGNED_LINKS } },
    }),
  );
}
