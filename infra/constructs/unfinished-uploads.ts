import { Duration } from "aws-cdk-lib";
import type { LifecycleRule } from "aws-cdk-lib/aws-s3";

/**
 * The one thing that a bucket cleans up by itself: parts of an upload in pieces that was never finished, which no list
 * of objects shows. Nothing of ours uploads in pieces; an operator's tool may.
 *
 * No rule removes objects by their age. The parts of a file must go with the row that says how far it is: a bucket
 * counts in whole days and runs once a day, so it would take parts of a melding that is about to be sent, or keep those
 * of one that was taken back. The job `sweep` does it, row first. Nothing is moved to a cheaper class either: what was
 * moved is deleted later than asked.
 */
export const UNFINISHED_UPLOADS: LifecycleRule = {
  id: "unfinished-uploads",
  abortIncompleteMultipartUploadAfter: Duration.days(1),
};
