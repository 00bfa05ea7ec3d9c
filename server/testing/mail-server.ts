import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type KeptMessage = Readonly<{ to: readonly string[]; raw: string }>;

/** A mail server on this machine: keeps what it takes; mailboxes called `pergi` do not exist. */
export async function startMailServer() {
  const messages: KeptMessage[] = [];
  let mood: "accepting" | "refusing" | "silent" = "accepting";
  const answered = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    closeTimeout: 10,
    onRcptTo({ address }, _session, done) {
      if (mood === "silent") return;
      if (mood === "refusing") return done(answered(451, `<${address}> try later`));
      done(address.startsWith("pergi") ? answered(550, `<${address}> no such mailbox`) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        messages.push({ to, raw: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    set mood(next: typeof mood) {
      mood = next;
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
