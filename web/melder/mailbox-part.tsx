/** Fetched with the brievenbus: reading what is there, answering it, and checking a proof of submission. */
export { CheckReceipt } from "./screens/check-receipt.tsx";
export { Mailbox } from "./screens/mailbox.tsx";
