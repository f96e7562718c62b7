import { Stack } from "aws-cdk-lib";
import { CfnConfigurationSet, CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";

/**
 * The sender of the mails to staff. The identity is its domain, signed with DKIM, because receivers throw away what a
 * domain with DMARC did not sign. Nothing counts who opens a mail, there is no link to follow, and no event goes
 * anywhere. A receiver without TLS gets no mail: that somebody is written to is itself something to keep.
 */
export class StaffMail extends Construct {
  /** Name of the configuration set. */
  readonly settings: string;
  /** What sending needs the right to. */
  readonly resources: readonly string[];

  constructor(scope: Construct, id: string, from: string) {
    super(scope, id);
    const domain = from.split("@")[1] ?? "";
    const settings = new CfnConfigurationSet(this, "Settings", {
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: false },
      sendingOptions: { sendingEnabled: true },
      // Else Amazon keeps a list of addresses that refused a mail.
      suppressionOptions: { suppressedReasons: [] },
    });
    new CfnEmailIdentity(this, "Domain", {
      emailIdentity: domain,
      dkimAttributes: { signingEnabled: true },
      dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
      // A mail that does not arrive comes back to the sender and to nothing else.
      feedbackAttributes: { emailForwardingEnabled: true },
    });
    this.settings = settings.ref;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    this.resources = [arn("identity", domain), arn("configuration-set", settings.ref)];
  }
}
