/** The error names of AWS KMS that our code can meet; the SDK makes its exception classes from them. */
export const KMS_ERRORS = [
  "NotFoundException",
  "InvalidCiphertextException",
  "IncorrectKeyException",
  "InvalidKeyUsageException",
  "KMSInvalidSignatureException",
  "KMSInvalidMacException",
  "ValidationException",
  "UnknownOperationException",
] as const;

export type KmsErrorName = (typeof KMS_ERRORS)[number];

/** A refusal: KMS answers it with status 400 and `{"__type": name, "message": …}`. */
export class KmsRefusal extends Error {
  override readonly name: KmsErrorName;

  constructor(name: KmsErrorName, message: string) {
    super(message);
    this.name = name;
  }
}
