/** Where on the site somebody is. Never in the address. */
export type Place = "start" | "report" | "mailbox" | "receipt";
