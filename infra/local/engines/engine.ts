/** A part of the cloud that runs on this machine: what every engine in this folder gives when it has started. */
export interface Engine {
  /** `http://127.0.0.1:<port>`, for `AWS_ENDPOINT_URL_<SERVICE>`. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** Where the engine keeps its data; made when it is missing. */
  readonly directory: string;
  /** A free port by default. */
  readonly port?: number;
}

/**
 * What the AWS SDK needs before it sends anything. The names are those that s3rver checks signatures with; the
 * other engines do not look at them. They open nothing outside this machine.
 */
export const LOCAL_CREDENTIALS = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" } as const;

export const LOCAL_REGION = "eu-central-1";
/** The account number of every local resource name: twelve zeros are nobody's account. */
export const LOCAL_ACCOUNT = "000000000000";
