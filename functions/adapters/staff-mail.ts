import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { environment } from "#functions/runtime/env.ts";

/**
 * Asks once. A connection that drops says nothing about whether the mail went, and the SDK would send it again: a mail
 * too few comes again the next working day, a second one is a sign of its own.
 * @public for the tests, which send what it asks through the check of the function's role.
 */
export const ses = new SESv2Client({ maxAttempts: 1 });

/** A text that says the same to everybody. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Plain text to one address at a time, so that nobody sees to whom else it went. */
export function staffMail() {
  const { MAIL_FROM, MAIL_SETTINGS } = environment("MAIL_FROM", "MAIL_SETTINGS");
  return {
    async send(to: string, { subject, text }: Mail): Promise<void> {
      await ses.send(
        new SendEmailCommand({
          FromEmailAddress: MAIL_FROM,
          ConfigurationSetName: MAIL_SETTINGS,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Text: utf8(text) },
              // No absence reply comes back to the sender (RFC 3834).
              Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
            },
          },
        }),
      );
    },
  };
}

export type StaffMail = ReturnType<typeof staffMail>;
